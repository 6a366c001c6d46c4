import { readSource } from '../../../../electron/engine/importing/read.ts'
import { type Piece, type Settings, type Sheet, writePdf } from './pdf-writer.ts'

/** What is read of a PDF with these sheets. */
export const read = (sheets: readonly Sheet[], settings?: Settings, options = {}) => readSource(writePdf(sheets, settings), 'plan.pdf', options)
/** The text of one sheet. */
export const textOf = async (pieces: readonly Piece[]) => (await read([{ pieces }])).text

/** Two paragraphs of prose. */
export const first = 'The ministry prepares a plan for clean water in every district of the country and reports on it each year before the first of March to the assembly.'
export const second = 'Districts measure the quality of their rivers with instruments of one kind and send what they find to the ministry without delay or change.'
