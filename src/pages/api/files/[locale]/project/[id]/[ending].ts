import { projectJson } from '../../../../../../server/data/files/project-json';
import { projectMarkdown } from '../../../../../../server/data/files/project-markdown';
import { serveFiles, withParameters } from '../../../../../../server/data/serve-files';

export default serveFiles({ json: withParameters([], projectJson), md: withParameters([], projectMarkdown) });
