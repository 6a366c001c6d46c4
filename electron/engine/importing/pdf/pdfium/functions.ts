/** The part of PDFium's C interface (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_doc.h, fpdf_structtree.h, fpdf_annot.h) that is used. */
export const functionNames = [
  '__wasm_call_ctors', 'PDFium_Init', 'malloc', 'free', 'setThrew', 'emscripten_stack_get_current', '_emscripten_stack_restore',
  'FPDF_LoadMemDocument', 'FPDF_GetLastError', 'FPDF_GetPageCount', 'FPDF_LoadPage', 'FPDF_ClosePage', 'FPDF_GetMetaText', 'FPDF_GetPageLabel',
  'FPDFBookmark_GetFirstChild', 'FPDFBookmark_GetNextSibling', 'FPDFBookmark_GetTitle',
  'FPDFText_LoadPage', 'FPDFText_ClosePage', 'FPDFText_CountChars', 'FPDFText_GetUnicode', 'FPDFText_IsGenerated', 
  'FPDFText_HasUnicodeMapError', 'FPDFText_GetLooseCharBox', 'FPDFText_GetCharOrigin', 'FPDFText_GetMatrix', 'FPDFText_GetFontSize',
  'FPDFText_GetFontInfo', 'FPDFText_GetFontWeight', 'FPDFText_GetTextObject', 'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_GetFont', 'FPDFFont_GetIsEmbedded', 'FPDFFont_GetBaseFontName',
  'FPDFPage_CountObjects', 'FPDFPage_GetObject', 'FPDFPageObj_GetType', 'FPDFPageObj_GetBounds', 'FPDFPageObj_GetMarkedContentID',
  'FPDFPageObj_CountMarks', 'FPDFPageObj_GetMark', 'FPDFPageObjMark_GetName',
  'FPDFPage_GetAnnotCount', 'FPDFPage_GetAnnot', 'FPDFPage_CloseAnnot', 'FPDFAnnot_GetSubtype',
  'FPDFCatalog_IsTagged', 'FPDF_StructTree_GetForPage', 'FPDF_StructTree_Close', 'FPDF_StructTree_CountChildren',
  'FPDF_StructTree_GetChildAtIndex', 'FPDF_StructElement_GetType', 'FPDF_StructElement_CountChildren',
  'FPDF_StructElement_GetChildAtIndex', 'FPDF_StructElement_GetChildMarkedContentID',
] as const

/** Pointers, lengths and numbers in, one of these out. Results of functions without one are undefined and not to be used. */
export type Call = (...values: readonly number[]) => number
export type Functions = { readonly [name in (typeof functionNames)[number]]: Call }
