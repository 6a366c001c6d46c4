import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Call, functionNames, type Functions } from './functions.ts'

/** PDFium in a memory of its own. Every file gets a fresh one, so that nothing of one file is left for the next. */
export type Pdfium = {
  readonly call: Functions
  /** Views of its memory: to be asked for again after each call, which may have moved it. */
  readonly memory: MemoryViews
}
type MemoryViews = { floats(): Float32Array; doubles(): Float64Array; integers(): Int32Array; bytes(): Uint8Array }

/** PDFium ran out of its memory, or met a state that it takes for its own mistake. Nothing of the instance can be used any more. */
export class PdfiumEnded extends Error {
  override readonly name = 'PdfiumEnded'
}

/** Bytes PDFium may take, below what the process may have in all. */
const mostMemory = 700_000_000
const pageOfMemory = 65_536

// Node's own types leave WebAssembly to those of browsers. Only what is used here.
type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }
type Exports = Functions & { readonly memory: Memory; readonly __indirect_function_table: { get(index: number): Call } }
type Imports = { [space: string]: { [name: string]: Call } }
type Module = { readonly module: unique symbol }
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<Module>
  instantiate(module: Module, imports: Imports): Promise<{ readonly exports: Exports }>
  readonly Module: { imports(module: Module): readonly { readonly module: string; readonly name: string }[] }
}

let compiled: Promise<Module> | null = null

/**
 * Starts PDFium with nothing of the system in reach: no files, no environment, nothing but the time. What it asks for beyond that fails
 * as if it were not there.
 */
export async function startPdfium(): Promise<Pdfium> {
  compiled ??= compile()
  const module = await compiled
  const inside: { exports: Exports | null } = { exports: null }
  const { exports } = await WebAssembly.instantiate(module, importsOf(module, () => inside.exports as Exports))
  for (const name of functionNames) if (typeof exports[name] !== 'function') throw new Error(`PDFium has no ${name}`)
  inside.exports = exports
  exports.__wasm_call_ctors()
  exports.PDFium_Init()
  return { call: functionsOf(exports), memory: viewsOf(exports.memory) }
}

/** In an object of their own: to look one up in that of hundreds of exports takes longer than what most of them do. */
function functionsOf(exports: Exports): Functions {
  return Object.fromEntries(functionNames.map(name => [name, exports[name]])) as Functions
}

/** Read at the first PDF, from the package itself: beside the sources as beside the built program. */
async function compile(): Promise<Module> {
  const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  return WebAssembly.compile(await readFile(file))
}

function viewsOf(memory: Memory): MemoryViews {
  const over = (buffer: ArrayBuffer) => ({ floats: new Float32Array(buffer), doubles: new Float64Array(buffer), integers: new Int32Array(buffer), bytes: new Uint8Array(buffer) })
  let views = over(memory.buffer)
  // A memory that grows detaches its buffer, which leaves views of no length: to ask for that is much faster than for the buffer itself.
  const fresh = () => (views.bytes.length === 0 ? (views = over(memory.buffer)) : views)
  return { floats: () => fresh().floats, doubles: () => fresh().doubles, integers: () => fresh().integers, bytes: () => fresh().bytes }
}

/** What PDFium jumps with when it gives up on a stream. */
const longJump = Symbol('longjmp')
/** ENOENT, for system calls that would reach a file. */
const notThere = -2

function importsOf(module: Module, inside: () => Exports): Imports {
  const own = ownImports(inside)
  const imports: Imports = {}
  for (const { module: space, name } of WebAssembly.Module.imports(module)) {
    const functions = (imports[space] ??= {})
    functions[name] = name.startsWith('invoke_') ? invoke(inside) : (own[name] ?? (() => notThere))
  }
  return imports
}

function ownImports(inside: () => Exports): { readonly [name: string]: Call | undefined } {
  return {
    _emscripten_throw_longjmp() {
      throw longJump
    },
    _abort_js() {
      throw new PdfiumEnded('aborted')
    },
    emscripten_date_now: () => Date.now(),
    emscripten_resize_heap(wanted = 0) {
      const { memory } = inside()
      const size = wanted >>> 0
      if (size > mostMemory) throw new PdfiumEnded('out of memory')
      const generous = Math.min(mostMemory, Math.max(size, memory.buffer.byteLength * 1.25))
      memory.grow(Math.ceil((generous - memory.buffer.byteLength) / pageOfMemory))
      return 1
    },
    environ_sizes_get(count = 0, length = 0) {
      const view = new DataView(inside().memory.buffer)
      view.setUint32(count, 0, true)
      view.setUint32(length, 0, true)
      return 0
    },
    environ_get: () => 0,
  }
}

/** Calls a function of its table so that a long jump out of it comes back here, which is what its compiler leaves to whoever runs it. */
function invoke(inside: () => Exports): Call {
  return (index = 0, ...values) => {
    const exports = inside()
    const stack = exports.emscripten_stack_get_current()
    try {
      return exports.__indirect_function_table.get(index)(...values)
    } catch (error) {
      exports._emscripten_stack_restore(stack)
      if (error !== longJump) throw error
      exports.setThrew(1, 0)
      return 0
    }
  }
}
