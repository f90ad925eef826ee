import { projectJson } from '../../../../../../server/data/files/project-json';
import { projectMarkdown } from '../../../../../../server/data/files/project-markdown';
import { projectPng } from '../../../../../../server/data/files/project-png';
import { serveFiles, withParameters } from '../../../../../../server/data/serve-files';

export default serveFiles({ json: withParameters([], projectJson), md: withParameters([], projectMarkdown), png: projectPng });
