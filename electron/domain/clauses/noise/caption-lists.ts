/** Lists of tables and figures, as they stand beside the contents: they lead to places in the plan, too. */
import type { Row } from '../rows.ts'
import { isFurniture } from './patterns.ts'

const longestEntry = 200
const pictured = 'tables|figures|boxes|maps|charts|graphs|illustrations|diagrams'

const heading = new RegExp(`^(?:list of (?:${pictured})(?:(?:,| and| &|/) ?(?:${pictured})){0,3}|liste des (?:tableaux|figures|encadrés|cartes|graphiques)(?: et (?:des )?(?:tableaux|figures|encadrés|cartes|graphiques))?|(?:lista|[íi]ndice) de (?:tablas|cuadros|figuras|gráfic[oa]s|ilustraciones|tabelas|quadros|mapas)|(?:tabellen|abbildungs)verzeichnis|(?:图表|插图|图|表)目录|(?:圖表|插圖|圖|表)目錄)(?:\\s\\d{1,3})?$`, 'iu')
const caption = /^(?:table|tableau|tabla|tabela|tabelle|figure|figura|fig\.|abbildung|box|encadré|cuadro|quadro|gráfic[oa]|graph(?:ique)?|map|mapa|carte|chart|illustration|diagram|图|圖|表)\s?[A-Z]?\d{1,3}/iu

/** Whether a line says what a table or picture shows, by its number. */
export function isCaption(line: string): boolean {
  return line.length <= longestEntry && caption.test(line)
}

/** The headings of such lists with the captions right below them; a heading with none is left alone. */
export function findCaptionLists(rows: readonly Row[]): number[] {
  return [...rows.keys()].filter(i => isPlain(rows[i]) && heading.test(rows[i]?.text ?? '')).flatMap(head => {
    let end = head
    for (let i = head + 1; isPlain(rows[i]) && (caption.test(rows[i]?.text ?? '') || isFurniture(rows[i]?.text ?? '')); i += 1) if (caption.test(rows[i]?.text ?? '')) end = i
    return end === head ? [] : Array.from({ length: end + 1 - head }, (_, at) => head + at)
  })
}

function isPlain(row: Row | undefined): boolean {
  return row !== undefined && row.text.length <= longestEntry
}
