/** Entries of one zip file. */
export const mostEntries = 5_000
/** Bytes of all entries together, unpacked. */
export const mostUnpackedBytes = 200_000_000
/** Bytes of one entry, unpacked. */
export const mostEntryBytes = 100_000_000
/** Unpacked to packed size; deflate ends at about 1,030, the most repetitive real documents at about 60. */
export const highestRatio = 200
/** Bytes up to which the ratio says nothing: an empty picture packs better than any bomb. */
export const smallEntryBytes = 1_000_000
/** Elements open at once in one XML part. */
export const deepestMarkup = 256
/** Elements of one XML part. */
export const mostMarkup = 4_000_000
