/** How the Monday page looks: one column, prints on paper, readable in a mail. @module */
import { markup } from "../../report/markup.ts";

/** Plain style; no address in it. */
export const PAGE_CSS = markup`
body{font:15px/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:62rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.8rem 0 .4rem}header p{color:#4a525c;margin:.2rem 0 0}
ul{margin:.3rem 0;padding-left:1.2rem}table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem}
table.narrow{width:auto}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{padding:.35rem .6rem;border-top:1px solid #d9dee4;text-align:left;vertical-align:top}
thead th{font-size:.8rem;font-weight:600;color:#4a525c;border-top:0}tbody th{font-weight:500}
.n{text-align:right;white-space:nowrap}.n small{white-space:normal}small{display:block;color:#5b6570;font-size:.8rem}
li small{display:inline}.spike{border-left:3px solid #b3541e;padding-left:.8rem;margin:.6rem 0}.spike p{margin:0}
.how{color:#4a525c;font-size:.85rem;max-width:48rem}@media print{body{margin:0;max-width:none;font-size:11px}}
`;
