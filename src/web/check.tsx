import { render } from 'preact';
import { CheckPage } from './check/check-page.js';
import { Shell } from './shell/shell.js';
import './style/base.css';

const root = document.getElementById('app');
if (root) {
  render(
    <Shell page="check">
      <CheckPage />
    </Shell>,
    root,
  );
}
