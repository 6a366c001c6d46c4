/** How names that people gave stand in a list: Chinese ones by pinyin, numbers by their value, without case. */
export const nameOrder = new Intl.Collator(['zh-Hans-u-co-pinyin', 'en'], { numeric: true, sensitivity: 'base' })
