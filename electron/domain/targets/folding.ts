/** Traditional characters that stand in amounts, deadlines and what is said of them, and the simplified ones that patterns are written in. */
const traditional = '萬億個張戶項歲畝頃噸處種條間輛臺對達於過約內點兩歐鎊週時鐘責單牽頭門從總數為實現計劃擬將爭應須勵動試確證減縮長據舉辦務負導創級標準優質資產護養擴積極專並與鄉鎮區縣廳際層觀費銷額幣圓餘'
const simplified = '万亿个张户项岁亩顷吨处种条间辆台对达于过约内点两欧镑周时钟责单牵头门从总数为实现计划拟将争应须励动试确证减缩长据举办务负导创级标准优质资产护养扩积极专并与乡镇区县厅际层观费销额币圆余'
const simplifiedByTraditional = new Map([...traditional].map((sign, at) => [sign, simplified.charAt(at)]))

const folded = new RegExp(`[０-９Ａ-Ｚａ-ｚ％＋－～．${traditional}]`, 'gu')

/**
 * A text as patterns read it: full-width digits, letters and the signs that stand in amounts as half-width ones, traditional characters as
 * simplified ones. Every character keeps its place (UTF-16 code units). A full-width comma ends what stands before it, and stays.
 */
export function foldSigns(text: string): string {
  return text.replace(folded, sign => simplifiedByTraditional.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
