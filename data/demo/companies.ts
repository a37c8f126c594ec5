/** The three invented companies of the demo study. @module */
import type { Company } from "./types.ts";

const severika: Company = {
  key: "severika",
  name: "Северика",
  forms: ["Северика", "Северики", "Северике", "Северику", "Северикой", "Северике"],
  latin: "Severika",
  feminine: true,
  help: "severika_help",
  tariffs: ["«Дом 100»", "«Дом 300»", "«Семейный»", "«Всё сразу»", "«Север M»", "«Дом 500»", "«Лёгкий»"],
};

const gudline: Company = {
  key: "gudline",
  name: "Гудлайн Связь",
  forms: ["Гудлайн", "Гудлайна", "Гудлайну", "Гудлайн", "Гудлайном", "Гудлайне"],
  latin: "Gudline",
  feminine: false,
  help: "gudline_care",
  tariffs: ["«Ракета»", "«Ракета 200»", "«Умный дом»", "«Гуд 300»", "«Свой»", "«Безлимит»"],
};

const polus: Company = {
  key: "polus",
  name: "Полюс Телеком",
  forms: [
    "Полюс Телеком",
    "Полюс Телекома",
    "Полюс Телекому",
    "Полюс Телеком",
    "Полюс Телекомом",
    "Полюс Телекоме",
  ],
  latin: "Polus Telecom",
  feminine: false,
  help: "polus_telecom",
  tariffs: ["«Полюс 100»", "«Полюс 200»", "«Полюс Дом»", "«Магнит»", "«Компас»"],
};

export const COMPANIES = { severika, gudline, polus };
