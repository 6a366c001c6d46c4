import type { Pdfium } from './wasm.ts'

/** Outline level by marked-content id: what the structure of a page declares as a heading. */
export type Roles = ReadonlyMap<number, number>

const deepest = 40
const mostElements = 20_000

/** Reads what a tagged page says of its parts. Names are the file's own, so programs' usual ones for headings are known too. */
export function readRoles({ call, memory }: Pdfium, page: number): Roles {
  const roles = new Map<number, number>()
  const tree = call.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return roles
  const place = call.malloc(128)
  let seen = 0
  const typeOf = (element: number): string => {
    const length = call.FPDF_StructElement_GetType(element, place, 128)
    return length > 2 && length <= 128 ? Buffer.from(memory.bytes().subarray(place, place + length - 2)).toString('utf16le') : ''
  }
  const walk = (element: number, inherited: number, depth: number) => {
    seen++
    if (element === 0 || depth > deepest || seen > mostElements) return
    const level = levelOf(typeOf(element)) || inherited
    const count = call.FPDF_StructElement_CountChildren(element)
    for (let i = 0; i < count && seen <= mostElements; i++) {
      const id = call.FPDF_StructElement_GetChildMarkedContentID(element, i)
      if (id >= 0 && level > 0) roles.set(id, level)
      const child = id >= 0 ? 0 : call.FPDF_StructElement_GetChildAtIndex(element, i)
      if (child !== 0) walk(child, level, depth + 1)
    }
  }
  const count = call.FPDF_StructTree_CountChildren(tree)
  for (let i = 0; i < count && seen <= mostElements; i++) walk(call.FPDF_StructTree_GetChildAtIndex(tree, i), 0, 0)
  call.free(place)
  call.FPDF_StructTree_Close(tree)
  return roles
}

function levelOf(type: string): number {
  const [, digit] = /^h([1-9])$|^heading[ _-]?([1-9])$/iu.exec(type)?.filter(Boolean) ?? []
  if (digit) return Number(digit)
  return /^(?:h|title|subtitle)$/iu.test(type) ? 1 : 0
}
