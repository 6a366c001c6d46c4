/** Elements whose text is no part of what a reader of the document reads, or is told elsewhere. */
export const passedElements: ReadonlySet<string> = new Set([
  'office:scripts', 'office:settings', 'office:font-face-decls', 'office:forms', 'office:change-info', 'style:header', 'style:footer',
  'style:header-left', 'style:footer-left', 'style:header-first', 'style:footer-first', 'text:note-citation', 'text:ruby-text', 'text:script',
  'text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'text:dde-connection-decls', 'text:table-of-content-source',
  'text:alphabetical-index-source', 'text:illustration-index-source', 'text:table-index-source', 'text:object-index-source',
  'text:user-index-source', 'text:bibliography-source', 'text:notes-configuration', 'text:linenumbering-configuration', 'table:shapes',
  'table:covered-table-cell', 'draw:object', 'draw:object-ole', 'draw:image', 'draw:applet', 'draw:plugin', 'draw:enhanced-geometry',
  'svg:title', 'svg:desc', 'draw:a-desc', 'math:math', 'office:event-listeners', 'form:form', 'presentation:notes',
])

/** Drawings that hold paragraphs of their own. */
export const boxElements: ReadonlySet<string> = new Set([
  'draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:line', 'draw:polyline', 'draw:polygon',
  'draw:regular-polygon', 'draw:path', 'draw:connector', 'draw:caption', 'draw:measure',
])

/** Lists of what stands elsewhere in the document. */
export const contentsElements: ReadonlySet<string> = new Set([
  'text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:object-index', 'text:user-index', 'text:alphabetical-index',
])
