/** Every format that is recognised; a new one is a file in a family's folder and a line here. @module */
import type { Format } from "../types.ts";
import { freshdesk } from "./care/freshdesk.ts";
import { intercom } from "./care/intercom.ts";
import { zendesk } from "./care/zendesk.ts";
import { bluesky } from "./chats/bluesky.ts";
import { fourCat } from "./chats/four_cat.ts";
import { mastodon, mastodonArchive } from "./chats/mastodon.ts";
import { reddit } from "./chats/reddit.ts";
import { telegramDesktop, telegramDesktopRows } from "./chats/telegram_desktop.ts";
import { telethon } from "./chats/telethon.ts";
import { tiktokComments, tiktokItems } from "./chats/tiktok.ts";
import { vkApi } from "./chats/vk_api.ts";
import { whatsapp } from "./chats/whatsapp.ts";
import { youtubeApi, youtubeCommentDownloader, youtubeDataTools, youtubeTakeout } from "./chats/youtube.ts";
import { brand24 } from "./listening/brand24.ts";
import { brandAnalytics, brandAnalyticsJson } from "./listening/brand_analytics.ts";
import { brandwatch } from "./listening/brandwatch.ts";
import { determ } from "./listening/determ.ts";
import { medialogia } from "./listening/medialogia.ts";
import { meltwater } from "./listening/meltwater.ts";
import { sentione } from "./listening/sentione.ts";
import { sprinklr } from "./listening/sprinklr.ts";
import { talkwalker } from "./listening/talkwalker.ts";
import { youscan } from "./listening/youscan.ts";
import { apifyFacebook, apifyInstagram, apifyTiktok } from "./meta/apify.ts";
import { crowdtangleFacebook, crowdtangleInstagram } from "./meta/crowdtangle.ts";
import { facepager } from "./meta/facepager.ts";
import { metaContentLibrary } from "./meta/meta_content_library.ts";
import { facebookOwn, instagramOwn, metaMessages } from "./meta/own_data.ts";
import { atom, jsonFeed, rss } from "./news/feeds.ts";
import { gdelt, gdeltCsv, mediaCloud } from "./news/news_indexes.ts";
import { appStore, appStoreFeed, googlePlay, googlePlayConsole, googlePlayNode } from "./reviews/app_stores.ts";
import { otzovik } from "./reviews/otzovik.ts";
import { trustpilot, trustpilotBusiness } from "./reviews/trustpilot.ts";
import { tags } from "./x/tags.ts";
import { xArchive } from "./x/x_archive.ts";
import { xJson2csv } from "./x/x_json2csv.ts";
import { xV1 } from "./x/x_v1.ts";
import { xV2 } from "./x/x_v2.ts";
import { xV2Csv } from "./x/x_v2_csv.ts";
import { xZeeschuimer } from "./x/x_zeeschuimer.ts";

/** Formats by family; of two that a file fits alike the first counts. */
export const FORMATS: readonly Format[] = distinct([
  brandwatch,
  youscan,
  brandAnalytics,
  brandAnalyticsJson,
  medialogia,
  meltwater,
  talkwalker,
  sentione,
  brand24,
  sprinklr,
  determ,
  xV1,
  xArchive,
  xJson2csv,
  xV2,
  xV2Csv,
  tags,
  xZeeschuimer,
  crowdtangleFacebook,
  crowdtangleInstagram,
  metaContentLibrary,
  instagramOwn,
  facebookOwn,
  metaMessages,
  facepager,
  apifyInstagram,
  apifyFacebook,
  apifyTiktok,
  telegramDesktop,
  telegramDesktopRows,
  telethon,
  vkApi,
  fourCat,
  reddit,
  youtubeApi,
  youtubeCommentDownloader,
  youtubeDataTools,
  youtubeTakeout,
  tiktokItems,
  tiktokComments,
  mastodon,
  mastodonArchive,
  bluesky,
  whatsapp,
  googlePlay,
  googlePlayNode,
  googlePlayConsole,
  appStore,
  appStoreFeed,
  trustpilot,
  trustpilotBusiness,
  otzovik,
  rss,
  atom,
  jsonFeed,
  gdelt,
  gdeltCsv,
  mediaCloud,
  zendesk,
  intercom,
  freshdesk,
]);

function distinct(formats: readonly Format[]): readonly Format[] {
  const names = formats.map(({ name }) => name), twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`Cannot list formats: there are two of the name "${twice}"`);
  return formats;
}
