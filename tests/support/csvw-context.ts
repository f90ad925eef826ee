const csvw = 'http://www.w3.org/ns/csvw#';

/** The terms of CSV on the Web that our descriptions use, as the context of the W3C has them: tests need no network. */
export const csvwContext = {
  '@context': {
    csvw,
    dc: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    '@vocab': csvw,
    url: { '@id': 'csvw:url', '@type': 'xsd:anyURI' },
    dialect: { '@id': 'csvw:dialect' },
    tableSchema: { '@id': 'csvw:tableSchema' },
    columns: { '@id': 'csvw:column', '@container': '@list' },
    titles: { '@id': 'csvw:title', '@container': '@language' },
    name: { '@id': 'csvw:name', '@language': null },
    lang: { '@id': 'csvw:lang', '@language': null },
    null: { '@id': 'csvw:null', '@language': null },
    datatype: { '@id': 'csvw:datatype' },
    base: { '@id': 'csvw:base', '@language': null },
    format: { '@id': 'csvw:format', '@language': null },
    separator: { '@id': 'csvw:separator', '@language': null },
    aboutUrl: { '@id': 'csvw:aboutUrl', '@type': 'csvw:uriTemplate' },
    delimiter: { '@id': 'csvw:delimiter', '@language': null },
    quoteChar: { '@id': 'csvw:quoteChar', '@language': null },
    lineTerminators: { '@id': 'csvw:lineTerminators', '@language': null },
    primaryKey: { '@id': 'csvw:primaryKey', '@language': null },
  },
};
