import type { Format } from "../../types.ts";
import { dateAndTime } from "../pieces.ts";

/** Columns in the languages of the interface: English, Polish, Portuguese, Spanish, German. */
const DAY = ["Date", "Data", "Fecha", "Datum"];
const HOUR = ["Hrs", "Hour", "Godzina", "Godz", "Godz.", "Hora", "Uhrzeit"];
const TEXT = ["Content", "Treść", "Conteúdo", "Contenido", "Inhalt"];
const ADDRESS = ["Source", "Źródło", "Fonte", "Fuente", "Quelle"];
const DOMAIN = ["Domain", "Domena", "Domínio", "Dominio", "Domäne"];
const CATEGORY = ["Category", "Kategoria", "Categoria", "Categoría", "Kategorie"];

/** A sheet whose `Source` holds the address. */
export const brand24: Format = {
  name: "brand24",
  label: "Brand24",
  shape: "table",
  confidence: "B",
  verified: "description",
  recognise: [
    [HOUR, TEXT, ADDRESS, DOMAIN, CATEGORY].map((names) => names.join("|")),
    [["ID"], HOUR, TEXT, ADDRESS, DOMAIN].map((names) => names.join("|")),
  ],
  names: ["Sentiment", "Tags", "Sentyment", "Tagi", "Sentimento", "Sentimiento", "Stimmung"],
  sheets: ["Mentions", "Wzmianki", "Menções", "Menciones", "Erwähnungen"],
  id: "ID",
  published_at: dateAndTime(DAY, HOUR),
  text: TEXT,
  title: ["Title", "Tytuł", "Título", "Titel"],
  url: ADDRESS,
  author: ["Author", "Autor"],
  used: [...DAY, ...HOUR],
};
