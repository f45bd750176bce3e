type Language = 'id' | 'en';

export interface Printable {
  readonly language: Language;
  /** Style sheets of the page. */
  readonly css: string;
  /** The result as HTML that needs nothing from elsewhere. */
  readonly body: string;
  /** When it was checked, in words. */
  readonly checkedAt: string;
}

/** Nothing is fetched and nothing runs, whatever the text of a post may hold. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** A result as one HTML document that opens anywhere, without script or network. */
export function printableHtml({ language, css, body, checkedAt }: Printable): string {
  const words = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<style>${css.replaceAll('</', String.raw`<\/`)}</style>
</head>
<body class="saved">
<main>
<header>
<h1>${words.title}</h1>
<p>${words.checked} ${checkedAt}</p>
<p><strong>${words.suspicion}</strong> ${words.advice}</p>
</header>
${body}
</main>
</body>
</html>
`;
}

/** `saring-2024-11-24.html`, of a day in ISO 8601. */
export function fileName(day: string): string {
  return `saring-${day}.html`;
}

const WORDS = {
  id: {
    title: 'Saring: hasil pemeriksaan materi kampanye',
    checked: 'Diperiksa pada',
    suspicion: 'Saring menyatakan dugaan; yang memutuskan adalah manusia.',
    advice: 'Ini bukan putusan dan bukan nasihat hukum.',
  },
  en: {
    title: 'Saring: result of checking a campaign creative',
    checked: 'Checked on',
    suspicion: 'Saring says what is possible; a person decides.',
    advice: 'This is neither a decision nor legal advice.',
  },
};
