import { Zip } from 'fflate'
import { Utf8Pieces } from '../utf8-pieces.ts'
import { addWhole, DeflatedPart } from './deflated-part.ts'

/** Long enough for deflate to work well, short enough that memory does not grow with the file (bytes). */
const chunkLength = 256 * 1024

/** Each piece of the file is a journey to the disk and back (bytes) … */
const pieceLength = 64 * 1024

/** … and after so many chunks one is due however well they could be deflated: a cancel is heard between two pieces. */
const chunksInPiece = 4

/** The part that may be long: what stands before and behind the pieces of its body. */
export type LongPart = { readonly name: string; readonly opening: string; readonly closing: string }

/**
 * Zips an office file while its long part is being written: a chunk is deflated while the next one is written, and nothing is kept. The same
 * body gives the same bytes: every part carries the zip format's first day.
 * @param fixed the small parts, as names and XML; they stand first
 * @param body pieces of the long part; what it returns comes out at the end
 */
export async function* packParts<Summary>(
  fixed: readonly (readonly [name: string, xml: string])[],
  long: LongPart,
  body: Generator<string, Summary, void>,
): AsyncGenerator<Uint8Array, Summary, void> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const encoder = new TextEncoder()
  try {
    for (const [name, xml] of fixed) addWhole(zip, name, encoder.encode(xml))
    const part = new DeflatedPart(long.name)
    zip.add(part)
    const summary = yield* addChunks(part, chunksOf(long, body), ready)
    zip.end()
    yield Buffer.concat(ready)
    return summary
  } finally {
    zip.terminate()
  }
}

/** One chunk is deflated and one is written at any time. */
async function* addChunks<Summary>(
  part: DeflatedPart,
  chunks: Generator<Uint8Array, Summary, void>,
  ready: Uint8Array[],
): AsyncGenerator<Uint8Array, Summary, void> {
  let adding = Promise.resolve()
  for (let count = 1; ; count += 1) {
    const next = chunks.next()
    await adding
    if (next.done) {
      await part.end()
      return next.value
    }
    adding = part.add(next.value)
    // Whoever waits for it hears of a failure; nobody waits when the writing of the next chunk fails first.
    adding.catch(() => undefined)
    const length = ready.reduce((sum, bytes) => sum + bytes.length, 0)
    if (length >= pieceLength || count % chunksInPiece === 0) yield Buffer.concat(ready.splice(0))
  }
}

/** A chunk is as it was given until the next but one is asked for: two pieces of memory take turns, and none is left behind to be collected. */
function* chunksOf<Summary>({ opening, closing }: LongPart, body: Generator<string, Summary, void>): Generator<Uint8Array, Summary, void> {
  let [writing, given] = [new Utf8Pieces(chunkLength), new Utf8Pieces(chunkLength)]
  writing.add(opening)
  for (;;) {
    const next = body.next()
    if (next.done) {
      writing.add(closing)
      yield writing.gathered()
      return next.value
    }
    writing.add(next.value)
    if (writing.length < chunkLength) continue
    yield writing.gathered()
    ;[writing, given] = [given, writing]
    writing.clear()
  }
}
