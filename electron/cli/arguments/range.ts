import { sentence } from '#domain/messages/catalogues.ts'
import type { Arguments } from './arguments.ts'
import { exits, Stop } from '../stop.ts'

/** A place in a text, in UTF-16 code units, and how the person wrote it. */
type WrittenOffset = { readonly offset: number; readonly written: string }
type WrittenRange = { readonly start: WrittenOffset; readonly end: WrittenOffset }

/** `--start N --end N`. @throws Stop when one is missing or no whole number */
export function readRange(args: Arguments): WrittenRange {
  return { start: args.neededOffset('start'), end: args.neededOffset('end') }
}

/**
 * The engine takes no offset that no text could have; a person who writes one is told about the text all the same.
 * @param length of the text, in UTF-16 code units
 * @throws Stop for a range that goes beyond it
 */
export function rangeWithin({ start, end }: WrittenRange, length: number): { readonly start: number; readonly end: number } {
  if (Math.min(start.offset, end.offset) < 0 || Math.max(start.offset, end.offset) > length) {
    throw new Stop(exits.failed, 'invalid', sentence('annotations.beyondText', { start: start.written, end: end.written, length }))
  }
  return { start: start.offset, end: end.offset }
}
