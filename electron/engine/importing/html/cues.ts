/** What the authors of pages call their boxes: names in `role`, `id` and `class`, also the pinyin and short forms of Chinese sites. */

const furnitureNames = new Set(
  (
    'navigation banner contentinfo complementary search nav navbar navigation menu menus submenu topbar breadcrumb breadcrumbs crumb crumbs share sharing sharer ' +
    'sharebar bdshare social sns related recommend recommended recommendations hot hotnews sidebar footer foot copyright cookie cookies consent ad ads advert ' +
    'adverts advertisement advertising sponsor sponsored promo newsletter subscribe signup comment comments disqus pager pagination pagenav prevnext toolbar tools ' +
    'print printbar skip skiplink sitemap friendlink friendlinks feedback survey login popup modal qrcode ewm erweima wechat weibo tagcloud backtop totop location ' +
    'dqwz weizhi daohang fenxiang xgwz xgyd xiangguan tuijian yqlj youqing dayin guanbi fontsize zihao bottom'
  ).split(' '),
)
/** Names of boxes that hold the text of an article, whatever else stands in them. */
const textNames = new Set(
  (
    'main article articlebody articlecontent content contents entry post postbody text body zoom trs_editor editor ucap ucapcontent pages_content detail details ' +
    'govspeak story prose wordsection1 nr zhengwen neirong wznr xxgk'
  ).split(' '),
)

export function isFurnitureByName(names: string): boolean {
  const words = wordsOf(names)
  return words.some(word => furnitureNames.has(word)) && !words.includes('body')
}

export function isTextByName(names: string): boolean {
  return names.split(/\s+/u).some(name => textNames.has(name.toLowerCase()) || wordsOf(name).some(word => textNames.has(word)))
}

/** `share-bar`, `shareBar` and `share_bar` are the same. */
function wordsOf(names: string): string[] {
  return names.slice(0, 400).replace(/([a-z])(?=[A-Z])/g, '$1 ').toLowerCase().split(/[^a-z0-9]+/u)
}
