let collator: Intl.Collator | undefined

/**
 * How names that people gave stand in a list: Chinese ones by pinyin, numbers by their value, without case. Its rules are read when two
 * names are first compared: most commands compare none.
 */
export const nameOrder = {
  compare(left: string, right: string): number {
    collator ??= new Intl.Collator(['zh-Hans-u-co-pinyin', 'en'], { numeric: true, sensitivity: 'base' })
    return collator.compare(left, right)
  },
}
