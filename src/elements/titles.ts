/** Titles before and behind Indonesian names, folded, without full stops. */
const TITLES = new Set(
  (
    'h hj hajah hajjah haji kh k kyai kiai nyai tgh tgk tgb teungku tuan guru ust ustad ustadz ustadzah buya habib ' +
    'prof dr drs dra drg drh ir insinyur hc se sh st sag ssos sosi spd spdi ssi skom sip sikom shum sthi skep skm ' +
    'stp sp spi spt sfarm sked spsi sars sst ssn spog spa mm mh msi mpd mpdi mag mkom map mba ma mt msc mkes mkn mhum ' +
    'mars mp mak mikom mths phd lc amd ak ca cpa sos bsc ba mec eng r rr raden rm rngt bapak bpk pak ibu bu ny nyonya mas ' +
    'mbak kang cak bang bung teh teteh gus neng ning bunda kol kolonel purn letjen mayjen brigjen jenderal irjen ' +
    'komjen kompol akbp'
  ).split(' '),
);
/** What follows "S.", "M.", "Sp." and the like in a degree: "S.E.", "M.Pd.I". */
const DEGREES =
  /^(?:e|h|t|p|s|m|a|b|c|d|g|i|k|n|u|v|th|pd|pdi|si|ag|kom|sos|ip|ikom|hum|ak|kep|km|tp|pt|farm|ked|psi|ars|kes|kn|eng|sc|ec|og|pa|pd|hi|sy|ei|mk|ma|mt|mp)$/;
/** Titles by which people are called: with one of these a first name alone is somebody's. */
const HONORIFICS = new Set(
  'kyai kiai nyai gus mas mbak kang cak bang bung teh teteh bunda neng ning buya habib ustadz ustad ust raden pak bu tgh tgk'.split(
    ' ',
  ),
);

/** Whether a folded word is a title by itself. */
export function isTitle(folded: string): boolean {
  return TITLES.has(folded);
}

/** Whether a folded title without its full stops may as well be a part of a name: "Ba Lim". */
export function isDegreeOrName(folded: string): boolean {
  return folded === 'ba' || folded === 'ma';
}

/** Whether a folded word is the rest of a degree whose first letters stand before it. */
export function endsDegree(folded: string): boolean {
  return DEGREES.test(folded);
}

/** Whether a folded word is a title by which people are called. */
export function isHonorific(folded: string): boolean {
  return HONORIFICS.has(folded);
}
