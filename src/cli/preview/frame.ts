/** What of a page of the site is put into a file of its own. */
export type FrameOptions = {
  /** Stands before every id, so that none is there twice. */
  readonly prefix: string;
  /** Where in the file the page of a path is; undefined when it is not in it. */
  readonly placeOf: (path: string) => string | undefined;
  /** An image of the site as a data address; undefined when it cannot or may not be put in. */
  readonly imageOf: (path: string) => string | undefined;
  /** Where in the file an image is that stands on many pages, and is in it once; undefined when it cannot be put in. */
  readonly sharedPlaceOf: (image: SharedImage) => string | undefined;
};

/** An image that says nothing, such as the emblem: its path, and its size in pixels. */
type SharedImage = { readonly path: string; readonly width: string; readonly height: string };

/** A start or end tag; a value in quotation marks may hold anything but these. */
const tagPattern = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/g;
const attributePattern = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** Parts of a page that would be found more than once in the file: they are plain blocks there. */
const landmarks = new Set(['main', 'nav', 'aside', 'section', 'header', 'footer', 'form', 'search']);

/** The level of the heading that a page has in the file. */
const levelOfPage = 2;

/** Attributes that name an id, or several. */
const references = new Set(['id', 'for', 'headers', 'list', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details']);

/** Attributes that mean nothing without their link, and those that would ask for something. */
const dropped = new Set(['download', 'hreflang', 'rel', 'target', 'srcset', 'sizes', 'action', 'method', 'tabindex', 'ping']);

/**
 * What stands between the landmarks of a page of the site, for a file that needs nothing else: ids have their prefix, headings stand below that of the page
 * in the file, links lead into the file, to sources elsewhere or nowhere, images are data, and nothing is run, asked for or sent.
 */
export function frameOf(html: string, options: FrameOptions): string {
  const main = mainOf(html);
  const ids = new Set([...main.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  return main.replace(tagPattern, (_tag, slash: string, name: string, attributes: string) => {
    const isLandmark = landmarks.has(name);
    const shown = isLandmark ? 'div' : name;
    if (slash !== '') return `</${shown}>`;
    const given = [...attributes.matchAll(attributePattern)].map(([, key = '', value]) => ({ key, value }));
    if (name === 'img') return imageTag(given, options);
    const kept = given
      .filter(({ key }) => !dropped.has(key) && !/^on/i.test(key) && !(isLandmark && key.startsWith('aria-label')))
      .flatMap(({ key, value }) => attributeIn(key, value, ids, options));
    const [, level] = /^h([1-6])$/.exec(name) ?? [];
    if (level !== undefined) kept.push(`aria-level="${Number(level) + levelOfPage}"`);
    if (kept.some((attribute) => attribute.startsWith('href="https:'))) kept.push('rel="noreferrer"');
    return `<${[shown, ...kept].join(' ')}>`;
  });
}

/** What is run, and what views mark as being about the address of a page and the state of the data: neither differs with a text. */
const apartPattern = /<script\b[^>]*>[\s\S]*?<\/script>|<(section|p)\b[^>]* data-not-previewed=""[^>]*>[\s\S]*?<\/\1>/g;

/** The main part of a page, as far as the content makes it; nothing of an answer that is no page. */
export function mainOf(html: string): string {
  return (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(apartPattern, '');
}

function attributeIn(key: string, value: string | undefined, ids: ReadonlySet<string | undefined>, options: FrameOptions): readonly string[] {
  if (value === undefined) return [key];
  const changed = valueFor(key, value, ids, options);
  return changed === undefined ? [] : [`${key}="${changed}"`];
}

/** A value as it is in the file; undefined when the attribute is to go. */
function valueFor(key: string, value: string, ids: ReadonlySet<string | undefined>, { prefix, placeOf }: FrameOptions): string | undefined {
  if (references.has(key))
    return value
      .split(' ')
      .map((id) => `${prefix}${id}`)
      .join(' ');
  if (key !== 'href' && key !== 'xlink:href') return value;
  if (value.startsWith('#')) return ids.has(value.slice(1)) ? `#${prefix}${value.slice(1)}` : undefined;
  // A source can be looked at; nothing is asked of it before that.
  if (key === 'href' && value.startsWith('https://')) return value;
  const [path = ''] = value.split(/[?#]/, 1);
  const place = path.startsWith('/') ? placeOf(path) : undefined;
  return place === undefined ? undefined : `#${place}`;
}

function imageTag(attributes: readonly { readonly key: string; readonly value: string | undefined }[], { imageOf, sharedPlaceOf }: FrameOptions): string {
  const given = (name: string) => attributes.find(({ key }) => key === name)?.value;
  const [path = '', alt = '', width, height] = ['src', 'alt', 'width', 'height'].map(given);
  if (alt === '' && width !== undefined && height !== undefined) {
    const place = sharedPlaceOf({ path, width, height });
    if (place !== undefined) return `<svg width="${width}" height="${height}" aria-hidden="true" focusable="false"><use href="#${place}"></use></svg>`;
  }
  const data = imageOf(path);
  if (data === undefined) return `<span>${alt}</span>`;
  const size = ['class', 'width', 'height'].flatMap((name) => (given(name) === undefined ? [] : [`${name}="${given(name)}"`]));
  return `<${['img', `src="${data}"`, `alt="${alt}"`, ...size].join(' ')}>`;
}
