import { XMLBuilder } from 'fast-xml-parser';

/** Namespace of the parts of a workbook. */
export const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Elements as objects: `$name` is an attribute. */
export type XmlTree = { readonly [name: string]: string | number | XmlTree | readonly XmlTree[] };

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '$', suppressEmptyNode: true, suppressBooleanAttributes: false });

/** A small part of a workbook as XML. @param namespace of the root element */
export function toXml(root: string, tree: XmlTree, namespace = sheetNamespace): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlOf({ [root]: { $xmlns: namespace, ...tree } })}`;
}

/** Elements as XML, without a declaration. */
export function xmlOf(tree: XmlTree): string {
  return builder.build(tree);
}
