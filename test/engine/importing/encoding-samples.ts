/** Bytes to guess at: our own sentences in five writings, cut into pieces of 20 to 600 characters and written in every encoding they fit. */
import type { Encoding } from '#domain/encodings.ts'
import { decodeLoosely } from '../../../electron/engine/importing/plain/decoding.ts'

export type Sample = { readonly encoding: Encoding; readonly text: string; readonly bytes: Buffer }

const simplified = [
  '第一章　总则', '第一条　为了改善居民就医条件，推动医疗机构之间的检查结果互认，结合本市实际，制定本方案。',
  '第二条　本方案所称互认，是指在保证质量安全的前提下，认可其他医疗机构出具的检查检验结果。',
  '到2027年，建成不少于30家社区康复中心，养老床位达到8万张，护理型床位占比超过六成。',
  '（一）加快推进老旧小区加装电梯，优先安排失能老人较多的楼栋；（二）完善无障碍通道和公厕改造。',
  '鼓励企业与高校联合攻关，突破高端影像设备、手术机器人等关键部件，对首台（套）产品给予奖励。',
  '各区要把节水改造列入年度预算，严格执行阶梯水价，逐步淘汰高耗水工艺。', '牵头单位：市水务局；配合单位：市财政局、市住房城乡建设委。',
  '“十四五”期间，全市新增公园绿地500公顷，骑行道连成网络，市民出门五分钟见绿。',
  '逾期未完成整改的，由主管部门约谈负责人，并向社会公布。', '附件：重点任务分工表', '本方案自2025年3月1日起施行，有效期五年。',
  '深化电力市场化改革，扩大绿电交易规模，允许分布式光伏就近消纳。', '乡镇卫生院要配齐儿科、口腔科医师，夜间急诊不得停诊。',
  '建立耕地保护补偿机制，严禁擅自改变农田用途，遏制“非粮化”倾向。', '力争到本世纪中叶，森林覆盖率稳定在百分之二十五以上。',
]
const traditional = [
  '第一章　總則', '第一條　為改善居民就醫條件，推動醫療機構之間檢查結果互認，特訂定本方案。',
  '第二條　本方案所稱長照機構，係指提供失能者生活照顧及護理服務之場所。', '至2027年，新建社區照顧關懷據點三十處，日間照護容量增加一倍。',
  '（一）加速老舊公寓增設電梯，優先協助行動不便之長者；（二）改善騎樓與人行道無障礙設施。',
  '鼓勵廠商與大學合作開發高階影像設備，並就首件產品給予補助。', '各縣市應將節水改善納入年度預算，逐步汰換高耗水製程。',
  '主辦機關：水利署；協辦機關：財政部、內政部。', '「淨零轉型」期間，再生能源占比須達百分之三十，儲能系統同步擴充。',
  '屆期未改善者，由主管機關公布其名稱，並得處新臺幣六萬元以上罰鍰。', '附表：重要工作分工', '本方案自民國一百一十四年三月一日施行。',
  '開放綠電自由交易，准許屋頂型太陽光電就地使用。', '鄉鎮衛生所應配置兒科及牙科醫師，夜間急診不得中斷。',
  '政府會繼續興建公營房屋，並縮短輪候時間，讓基層家庭盡快上樓。', '建立農地保護補償制度，嚴格限制變更用途。',
]
const japanese = [
  '第一章　総則', '第一条　この計画は、地域における健康づくりを推進することを目的とする。', '第二条　市は、高齢者が安心して暮らせる住まいの確保に努めるものとする。',
  '令和九年度までに、訪問看護ステーションを四十か所整備し、利用者数を２倍に増やします。',
  '（１）歩道のバリアフリー化を進めるとともに、駅のエレベーターを増設する。', '再生可能エネルギーの導入を拡大し、温室効果ガスの排出量を半減させます。',
  'デジタル技術を活用して、窓口での手続きをわかりやすくします。', '担当課は、毎年度末に進捗状況を取りまとめ、ホームページで公表すること。',
  '子どもたちの学びを支えるため、放課後の居場所をすべての小学校に設ける。', '災害時の避難所には、非常用電源と飲み水を三日分備える。', '附則　この条例は、公布の日から施行する。',
  'スタートアップの育成に向けて、空き店舗の改修費用を補助する。',
]
const korean = [
  '제1장 총칙', '제1조(목적) 이 계획은 주민의 건강을 증진하고 삶의 질을 높이는 것을 목적으로 한다.', '제2조 시장은 어르신이 안심하고 살 수 있는 주거 환경을 마련하여야 한다.',
  '2027년까지 방문 간호 센터 40곳을 새로 설치하고 이용자를 두 배로 늘린다.', '재생에너지 보급을 확대하고 온실가스 배출량을 절반으로 줄인다.',
  '담당 부서는 해마다 추진 실적을 점검하여 누리집에 공개한다.', '학교마다 방과 후 돌봄 교실을 두고 전담 인력을 배치한다.', '이 조례는 공포한 날부터 시행한다.',
  '전통시장과 골목상권을 살리기 위해 임대료 지원을 강화한다.', '재난이 발생하면 대피소에 사흘분의 물과 식량을 공급한다.',
]
const western = [
  'The council’s plan — “Homes for All” — adds 4,200 dwellings by 2030.', 'Targets are set out in § 3; costs rise by £12 million a year.', 'Le plan prévoit la rénovation énergétique de 1 200 logements d’ici à 2028.',
  'L’État et les régions s’engagent à réduire les délais d’accès aux soins : « une priorité absolue ».', 'Chaque année, un rapport détaillé sera présenté à l’assemblée générale.',
  'Article 4 — Les écoles élémentaires bénéficieront d’un accès élargi à la cantine.', 'Die Gemeinde fördert Wärmepumpen und schließt Lücken im Radwegenetz.', 'Bürgerinnen und Bürger können bis März Einwände äußern.',
  'El municipio ampliará la atención a niños y personas mayores en los próximos años.', 'Câmara aprova plano de habitação com investimento de 90 milhões de euros — até 2029.', 'Kommunen ska öka andelen förnybar el på alla skolor före år 2030.',
  'Each ward publishes a “street by street” list; residents don’t need to apply.', 'Co-ordination costs about €3.50 per household · reviewed every quarter…', 'Nous simplifierons les démarches dès l’été ; l’œuvre sera achevée à Noël.',
]

/** Every way to write a character that an encoding has, by asking the platform's decoder for all of them. */
function encoderFor(encoding: Encoding): (text: string) => Buffer | null {
  const bytesByCharacter = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const character = decodeLoosely(Buffer.from(bytes), encoding)
    if (Array.from(character).length === 1 && character !== '\ufffd' && !bytesByCharacter.has(character)) bytesByCharacter.set(character, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (encoding !== 'windows-1252') for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  return text => {
    const bytes = Array.from(text, character => bytesByCharacter.get(character))
    return bytes.includes(undefined) ? null : Buffer.from(bytes.flatMap(found => found ?? []))
  }
}

const written = { simplified, traditional, japanese, korean, western }
const encodingsByWriting: Readonly<Record<keyof typeof written, readonly Encoding[]>> = {
  simplified: ['gb18030'], traditional: ['big5', 'gb18030'], japanese: ['shift_jis', 'euc-jp'], korean: ['euc-kr'], western: ['windows-1252'],
}
const lengths = [20, 24, 30, 40, 60, 100, 160, 260, 400, 600]

/** The bytes of a text in an encoding. */
export function encode(text: string, encoding: Encoding): Buffer {
  return encoderFor(encoding)(text) ?? Buffer.alloc(0)
}

/** Pieces that begin at every sentence, each at two lengths, and always in UTF-8 and both orders of UTF-16 beside their own encodings. */
export function encodingSamples(): Sample[] {
  const samples: Sample[] = []
  const encoders = new Map<Encoding, (text: string) => Buffer | null>()
  for (const writing of Object.keys(written) as (keyof typeof written)[]) {
    const sentences = written[writing]
    for (const [index] of sentences.entries()) {
      const rest = [...sentences.slice(index), ...sentences.slice(0, index)].join('\n')
      for (const length of new Set([20, lengths[index % lengths.length] ?? 20, lengths[(index * 7 + 3) % lengths.length] ?? 20])) {
        const text = cut(rest, length)
        if (!/[^\0-\u007f]/u.test(text)) continue
        samples.push({ encoding: 'utf-8', text, bytes: Buffer.from(text) })
        samples.push({ encoding: 'utf-16le', text, bytes: Buffer.from(text, 'utf16le') })
        samples.push({ encoding: 'utf-16be', text, bytes: Buffer.from(text, 'utf16le').swap16() })
        for (const encoding of encodingsByWriting[writing]) {
          const write = encoders.get(encoding) ?? encoderFor(encoding)
          encoders.set(encoding, write)
          const bytes = write(text)
          if (bytes) samples.push({ encoding, text, bytes })
        }
      }
    }
  }
  return samples
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('')
}
