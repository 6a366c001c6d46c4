import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../../electron/engine/importing/packed/archive.ts'
import { refused } from '../refused.ts'
import { type GivenEntry, makeZip } from './given-zip.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const open = (entries: readonly GivenEntry[]) => openArchive(makeZip(entries))
const unpackAll = async (bytes: Uint8Array) => {
  const archive = await openArchive(bytes)
  for (const name of archive.names) await archive.read(name)
  return archive
}

describe('an archive', () => {
  test('gives its files by name, packed or stored', async () => {
    const archive = await open([{ name: 'a/', isStored: true }, { name: 'a/一.xml', bytes: 'one'.repeat(1_000) }, { name: 'b', bytes: 'two', isStored: true }])
    expect(archive.names).toEqual(['a/一.xml', 'b'])
    expect(archive.has('b')).toBe(true)
    expect(archive.has('c')).toBe(false)
    expect(Buffer.from(await archive.read('a/一.xml')).toString()).toBe('one'.repeat(1_000))
    expect(Buffer.from(await archive.read('b')).toString()).toBe('two')
  })

  test('of another writer is read, and a view of a larger buffer as well', async () => {
    const zip = zipSync({ 'word/document.xml': bytesOf('<a/>') })
    const around = new Uint8Array(zip.length + 20)
    around.set(zip, 10)
    const archive = await openArchive(around.subarray(10, 10 + zip.length))
    expect(Buffer.from(await archive.read('word/document.xml')).toString()).toBe('<a/>')
  })

  test('inside an archive is bytes like others', async () => {
    const inner = makeZip([{ name: '../evil', bytes: 'x' }])
    const archive = await open([{ name: 'inner.zip', bytes: inner }])
    expect(await archive.read('inner.zip')).toEqual(inner)
  })
})

describe('is refused', () => {
  const damaged = 'importing.packed.damaged'
  const unsafe = 'importing.packed.unsafe'
  const tooLarge = 'importing.packed.tooLarge'
  const quote = (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)

  test.each<[string, Buffer, string]>([
    ['cut off', quote(makeZip([{ name: 'a', bytes: 'x' }])), damaged],
    ['no archive', Buffer.from('PK\x03\x04 and nothing more'), damaged],
    ['fewer entries than told', makeZip([{ name: 'a' }], { count: 3 }), damaged],
    ['a wrong checksum', makeZip([{ name: 'a', bytes: 'x', crc: 7 }]), damaged],
    ['longer than told', makeZip([{ name: 'a', bytes: 'x'.repeat(5_000), declared: 10 }]), damaged],
    ['longer than told by a byte', makeZip([{ name: 'a', bytes: 'x'.repeat(5_000), declared: 4_999 }]), damaged],
    ['longer than none', makeZip([{ name: 'a', bytes: 'x', declared: 0 }]), damaged],
    ['longer than told, in several pieces', makeZip([{ name: 'a', bytes: 'xy'.repeat(70_000), declared: 70_000 }]), damaged],
    ['shorter than told', makeZip([{ name: 'a', bytes: 'x', declared: 5_000 }]), damaged],
    ['stored with two lengths', makeZip([{ name: 'a', bytes: 'xxx', isStored: true, declared: 2 }]), damaged],
    ['another method', makeZip([{ name: 'a', bytes: 'x', method: 12 }]), damaged],
    ['no deflate stream', makeZip([{ name: 'a', bytes: '\xff\xff\xff', isStored: true, method: 8, declared: 9 }]), damaged],
    ['a password', makeZip([{ name: 'a', bytes: 'x', flags: 0x801 }]), 'importing.encrypted'],
    ['a name above', makeZip([{ name: '../a' }]), unsafe],
    ['a name above, further in', makeZip([{ name: 'word/../../a' }]), unsafe],
    ['an absolute name', makeZip([{ name: '/etc/cron.d/x' }]), unsafe],
    ['a drive', makeZip([{ name: 'C:evil' }]), unsafe],
    ['a backslash', makeZip([{ name: 'word\\document.xml' }]), unsafe],
    ['a NUL in a name', makeZip([{ name: 'a\0.xml' }]), unsafe],
    ['no name', makeZip([{ name: '' }]), unsafe],
    ['a name twice', makeZip([{ name: 'a', bytes: 'one' }, { name: 'a', bytes: 'two' }]), unsafe],
    ['shared bytes', makeZip([{ name: 'a', bytes: 'one' }, { name: 'b', bytes: 'one', sharesWith: 0 }]), unsafe],
    ['5,001 entries', makeZip(Array.from({ length: 5_001 }, (_, i) => ({ name: `${i}`, isStored: true }))), 'importing.packed.tooManyEntries'],
    ['an entry over 100 MB', makeZip([{ name: 'a', bytes: 'x', declared: 100_000_001 }]), tooLarge],
    ['over 200:1', makeZip([{ name: 'a', bytes: Buffer.alloc(2_000_000) }]), tooLarge],
    ['over 200 MB in all', makeZip(noiseOf(3).map((bytes, i) => ({ name: `${i}`, bytes, declared: 90_000_000 }))), tooLarge],
  ])('%s', async (_, bytes, id) => {
    expect(await refused(unpackAll(bytes))).toMatchObject({ code: 'invalid', id })
  })

  // What says that it is smaller than a piece is inflated in one go, everything else piece by piece.
  test.each([900_000, 60_000])('a bomb that says it is %i bytes, before it has grown', async declared => {
    const bomb = makeZip([{ name: 'a', bytes: Buffer.alloc(60_000_000), declared }])
    const archive = await openArchive(bomb)
    let unpacked = 0
    const reading = async () => {
      for await (const piece of archive.unpack('a')) unpacked += piece.length
    }
    expect(await refused(reading())).toMatchObject({ code: 'invalid' })
    expect(unpacked).toBeLessThanOrEqual(2_000_000)
  })

  test('what all entries together unpack to is counted, not only declared', async () => {
    const [noise = Buffer.alloc(0)] = noiseOf(1)
    const archive = await open([{ name: 'a', bytes: Buffer.concat([noise, Buffer.alloc(80_000_000)]) }])
    const readTwice = async () => {
      for (let times = 0; times < 3; times += 1) for await (const _ of archive.unpack('a'));
    }
    expect(await refused(readTwice())).toMatchObject({ id: tooLarge })
  })

  test('entries that reach into the directory', async () => {
    const zip = makeZip([{ name: 'a', bytes: 'one', isStored: true }])
    const directory = zip.indexOf('PK\x01\x02', 0, 'latin1')
    zip.writeUInt32LE(13, directory + 20)
    zip.writeUInt32LE(13, directory + 24)
    expect(await refused(openArchive(zip))).toMatchObject({ id: unsafe })
  })

  test('random damage, always in a sentence', async () => {
    const whole = zipSync({ 'a.xml': bytesOf('<a>text</a>'.repeat(50)), 'b/c.xml': bytesOf('<b/>') })
    let seed = 11
    const next = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % most
    }
    for (let round = 0; round < 300; round += 1) {
      const broken = Uint8Array.from(whole)
      for (let hits = 0; hits < 1 + next(4); hits += 1) broken[next(broken.length)] = next(256)
      await unpackAll(broken).catch(async (error: unknown) => refused(Promise.reject(error)))
    }
  })
})

/** Blocks of 500 KB that do not pack. */
function noiseOf(count: number): Buffer[] {
  let state = 1
  return Array.from({ length: count }, () =>
    Buffer.from(Uint32Array.from({ length: 125_000 }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0)).buffer),
  )
}
