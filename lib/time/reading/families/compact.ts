/** `20240305T091530Z`, `20240305091530`, `20240305`: digits only. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const compact: TimeFamily = {
  name: "compact",
  example: "20240305T091530Z",
  pattern:
    wholeText`(?<year>(?:19|20|21)\d\d)(?<month>\d\d)(?<day>\d\d)(?:[T ]?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?:ZONE)?)?`,
};
