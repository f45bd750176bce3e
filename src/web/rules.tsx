import { render } from 'preact';
import { copyLinks } from './rules/copy-link.js';
import { entriesOf } from './rules/entries.js';
import { addressIn, applyTheme, rememberSwitch } from './rules/preferences.js';
import { SearchForm } from './rules/search-form.js';
import { searchIn } from './rules/search-state.js';
import { read } from './shell/remembered.js';
import './style/base.css';

/** What the pages of rules, made by the server, can do beyond being read: everything here may be missing. */
const shown = document.documentElement.lang === 'en' ? 'en' : 'id';
const elsewhere = addressIn(read('language'), new URL(location.href), shown);

applyTheme();
if (elsewhere === null) enhance();
else location.replace(elsewhere);

function enhance(): void {
  rememberSwitch();
  const place = document.getElementById('_cari');
  if (!place) return;
  copyLinks();
  const entries = entriesOf(document);
  const search = searchIn(entries);
  render(<SearchForm search={search} entries={entries} language={shown} />, place);
}
