import { readOdt } from '../../../../electron/engine/importing/odt/read-odt.ts'
import { makeZip } from '../packed/given-zip.ts'

const names = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ')

export type Parts = { readonly styles?: string; readonly automatic?: string; readonly meta?: string; readonly manifest?: string }

/** Level 1 to 3 as `一、` `（一）` `1.1`, and headings as `I.`. */
const numbering = `
  <text:list-style style:name="L1">
    <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
    <text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>
    <text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
  </text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/></text:list-style>
  <text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xf0b7;"><style:text-properties fo:font-family="Symbol"/></text:list-level-style-bullet></text:list-style>
  <text:list-style style:name="L4"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style>`

const usualStyles = `<office:styles>
  <style:default-style style:family="paragraph"><style:text-properties fo:language="fr"/></style:default-style>
  <style:style style:name="Title" style:family="paragraph"/>
  <style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="Secret" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="SecretP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Bare" style:family="paragraph" style:list-style-name=""/>
  <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>
  ${numbering}</office:styles>`

export const contentOf = (body: string, automatic = '') =>
  `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`

/** A file as LibreOffice packs it. */
export function odtFile(body: string, { styles = usualStyles, automatic, meta, manifest }: Parts = {}): Buffer {
  return makeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', isStored: true },
    { name: 'content.xml', bytes: contentOf(body, automatic) },
    { name: 'styles.xml', bytes: `<office:document-styles ${names}>${styles}</office:document-styles>` },
    ...(meta === undefined ? [] : [{ name: 'meta.xml', bytes: `<office:document-meta ${names}><office:meta>${meta}</office:meta></office:document-meta>` }]),
    ...(manifest === undefined ? [] : [{ name: 'META-INF/manifest.xml', bytes: `<manifest:manifest ${names}>${manifest}</manifest:manifest>` }]),
  ])
}

export const flatFile = (body: string) =>
  Buffer.from(`<?xml version="1.0"?>\n<office:document ${names} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:creator>Li Na</dc:creator></office:meta>${usualStyles}<office:body><office:text>${body}</office:text></office:body></office:document>`)

export const linesOf = async (body: string) => (await readOdt(odtFile(body))).text.split('\n')

/** Kind, level and text of what the file declares. */
export async function hintsOf(body: string) {
  const { text, hints } = await readOdt(odtFile(body))
  return hints.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])
}
