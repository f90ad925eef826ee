/* Runs in the browser during development only: loads the page again when the content has changed, and says so when the page
   shows an earlier state because the files have errors. A hidden page listens to nothing, as browsers allow six open
   connections to a server. */
const [navigation] = performance.getEntriesByType('navigation');
let shown = navigation?.serverTiming?.find(({ name }) => name === 'content')?.description;
let changes;

function listen() {
  changes?.close();
  changes = new EventSource(`/_development/changes?lang=${document.documentElement.lang}`);
  changes.onmessage = ({ data }) => {
    const { version, notice } = JSON.parse(data);
    shown ??= version;
    if (version !== shown) location.reload();
    else if (notice !== undefined && !document.querySelector('[data-faults]')) show(notice);
  };
}

function show({ text, link, href }) {
  const way = Object.assign(document.createElement('a'), { href, textContent: link });
  const notice = Object.assign(document.createElement('aside'), { className: 'notice' });
  notice.dataset.faults = '';
  notice.setAttribute('aria-label', text);
  notice.style.cssText = 'position: sticky; inset-block-end: 0; margin: 0; max-inline-size: none';
  notice.append(`${text} `, way);
  document.body.append(notice);
}

document.addEventListener('visibilitychange', () => (document.hidden ? changes?.close() : listen()));
if (!document.hidden) listen();
