import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Rows that say much the same come down to a sixth at the lowest level, which takes half the time of the third for a twentieth more. */
const options = { level: 1 }
const deflateElsewhere = promisify<Buffer, { level: number }, Buffer>(deflateRaw)

/** A value of JSON, packed (deflate, RFC 1951, of UTF-8). Lone surrogates come back as they were. */
export const packJson = (value: unknown): Uint8Array => deflateRawSync(Buffer.from(JSON.stringify(value)), options)

/** The same; packed on another thread. */
export const packJsonAside = (value: unknown): Promise<Uint8Array> => deflateElsewhere(Buffer.from(JSON.stringify(value)), options)

/** What was packed, for whoever knows what it was: nothing is checked. Only for bytes that this program packed. */
export const unpackJson = (bytes: Uint8Array): unknown => JSON.parse(inflateRawSync(bytes).toString())
