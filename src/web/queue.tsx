import { render } from 'preact';
import { QueuePage } from './queue/queue-page.js';
import { Shell } from './shell/shell.js';
import './style/base.css';

const root = document.getElementById('app');
if (root) {
  render(
    <Shell page="queue">
      <QueuePage />
    </Shell>,
    root,
  );
}
