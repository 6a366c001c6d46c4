// What the bench asks of the libraries that it measures against, so that the types need neither them nor what they know of browsers.
declare module 'mammoth' {
  const mammoth: { extractRawText(input: { readonly buffer: Uint8Array }): Promise<{ readonly value: string }> }
  export default mammoth
}

declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  type Item = { readonly str: string; readonly hasEOL: boolean } | { readonly type: string }
  type Page = { getTextContent(): Promise<{ readonly items: readonly Item[] }>; cleanup(): void }
  type Loading = { readonly promise: Promise<{ readonly numPages: number; getPage(number: number): Promise<Page> }>; destroy(): Promise<void> }
  export const VerbosityLevel: { readonly ERRORS: number }
  export function getDocument(source: { readonly data: Uint8Array; readonly verbosity: number }): Loading
}
