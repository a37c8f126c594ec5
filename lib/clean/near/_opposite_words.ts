/** Words and their opposites, language by language, in the forms in which they stand in texts. @module */

/** The words of one side, and those of the other. */
type Sides = readonly [one: string, other: string];

/** Each word on one side alone; a word's opposite mostly stands at its place on the other. */
export const OPPOSITES: readonly Sides[] = [
  [ // Russian
    "хорошо хороший хорошая хорошее хорошие отлично отличный отличная отличное отличные лучше прекрасно супер " +
    "доволен довольна довольны поднял подняла подняли поднимает поднимут повысил повысила повысили увеличил " +
    "увеличила увеличили вырос выросла выросли растет выше больше дороже подорожал подорожала подорожали " +
    "быстро быстрее включил включила включили открыл открыла открыли открылся открылась вернул вернула " +
    "вернули помог помогла помогли рад рада рады удобно удобный удобная удобное удобные приятно приятный " +
    "приятная приятные вежливо вежливый вежливая вежливые дорого вкусно вкусный вкусная вкусные быстрый " +
    "быстрая быстрые люблю выгодно возможно улучшил улучшила улучшили улучшилось подорожало подключил " +
    "подключила подключили подключился подключилась разрешил разрешила разрешили одобрил одобрила одобрили " +
    "принял приняла приняли выиграл выиграла выиграли бесплатно бесплатный бесплатная бесплатные легко " +
    "нашел нашла нашли купил купила купили рекомендую советую пришел пришла пришли начал начала начали",
    "плохо плохой плохая плохое плохие ужасно ужасный ужасная ужасное ужасные хуже отвратительно ужас " +
    "недоволен недовольна недовольны снизил снизила снизили снижает снизят понизил понизила понизили уменьшил " +
    "уменьшила уменьшили упал упала упали падает ниже меньше дешевле подешевел подешевела подешевели медленно " +
    "медленнее отключил отключила отключили выключил выключили закрыл закрыла закрыли закрылся закрылась " +
    "забрал забрала забрали помешал помешала помешали зол зла неудобно неудобный неудобная неудобное " +
    "неудобные неприятно неприятный неприятная неприятные грубо грубый грубая грубые дешево невкусно " +
    "невкусный невкусная невкусные медленный медленная медленные ненавижу невыгодно невозможно ухудшил " +
    "ухудшила ухудшили ухудшилось подешевело отключился отключилась запретил запретила запретили отклонил " +
    "отклонила отклонили отказал отказала отказали проиграл проиграла проиграли рухнул рухнула рухнули платно " +
    "платный платная платные сложно трудно потерял потеряла потеряли продал продала продали отговариваю ушел " +
    "ушла ушли прекратил прекратила прекратили закончил закончила закончили",
  ],
  [ // Ukrainian
    "добре чудово краще задоволений задоволена задоволені підняв підняла підняли підвищив підвищила підвищили " +
    "зріс зросла зросли вище більше дорожче швидко швидше увімкнув увімкнули відкрив відкрила відкрили " +
    "допоміг допомогла допомогли зручно зручний зручна зручні приємно приємний приємна приємні ввічливо " +
    "ввічливий ввічлива смачно смачний смачна швидкий швидка вигідно можливо покращив покращили покращилося " +
    "подорожчав подорожчала подорожчали зросло підключив підключила підключили дозволив дозволила дозволили " +
    "схвалив схвалила схвалили виграв виграла виграли безкоштовно безкоштовний безкоштовна легко " +
    "знайшов знайшла купив купила купили рекомендую раджу прийшов прийшла прийшли почав почала почали",
    "погано жахливо гірше незадоволений незадоволена незадоволені знизив знизила знизили зменшив зменшила " +
    "зменшили впав впала впали нижче менше дешевше повільно повільніше вимкнув вимкнули закрив закрила " +
    "закрили завадив завадила завадили незручно незручний незручна незручні неприємно неприємний неприємна " +
    "неприємні грубий груба несмачно несмачний несмачна повільний повільна ненавиджу невигідно неможливо " +
    "погіршив погіршили погіршилося подешевшав подешевшала подешевшали впало відключив відключила відключили " +
    "заборонив заборонила заборонили відхилив відхилила відхилили відмовив відмовила відмовили програв " +
    "програла програли платно платний платна складно важко загубив загубила продав продала продали відмовляю " +
    "пішов пішла пішли припинив припинила припинили",
  ],
  [ // Belarusian
    "добра добры добрая лепш лепей цудоўна задаволены задаволеная падняў падняла паднялі павысіў павысіла " +
    "павысілі вырас вырасла выраслі вышэй больш даражэй хутка хутчэй уключыў уключылі адкрыў адкрыла адкрылі " +
    "дапамог дапамагла дапамаглі прыемна магчыма",
    "дрэнна дрэнны дрэнная горш горай жахліва незадаволены незадаволеная знізіў знізіла знізілі паменшыў " +
    "паменшыла паменшылі упаў упалі ніжэй менш танней павольна павольней адключыў адключылі закрыў закрылі " +
    "перашкодзіў перашкодзіла перашкодзілі нязручна непрыемна немагчыма",
  ],
  [ // Kazakh
    "жақсы тамаша керемет ыңғайлы риза қымбат қымбаттады көтерді көтерілді өсті артты тез жылдам ашты ашылды " +
    "көп істейді ұсынамын ұнады ұнайды келді берді болды шешті шешілді",
    "жаман нашар сұмдық ыңғайсыз наразы арзан арзандады түсірді төмендеді азайды кеміді баяу ақырын жапты " +
    "жабылды аз істемейді ұсынбаймын ұнамады ұнамайды келмеді бермеді болмады шешпеді шешілмеді",
  ],
  [ // English
    "good well better best fine great happy satisfied raised raises raise increased increases up higher more " +
    "pricier fast faster quickly opened opens open enabled always love loved convenient polite helpful " +
    "reliable pleasant expensive improved increase recommend strong approved approves accepted accepts agreed " +
    "agrees allowed allows free easy easier easily won wins grew grows rose rises bought buys started starts " +
    "joined joins safe clean",
    "bad badly worse worst poorly awful terrible unhappy dissatisfied lowered lowers lower cut decreased " +
    "decreases down less cheaper slow slower slowly closed closes close disabled rarely hate hated " +
    "inconvenient rude unhelpful unreliable unpleasant cheap worsened decrease weak rejected rejects refused " +
    "refuses declined declines denied denies banned bans paid difficult hard harder hardly lost loses fell " +
    "falls dropped drops sold sells stopped stops left leaves dangerous dirty",
  ],
  [ // German
    "gut besser zufrieden schnell schneller teurer erhöht geöffnet gute guter gutes guten bequem freundlich " +
    "hilfreich zuverlässig angenehm teuer gestiegen steigt steigen mehr pünktlich verbessert geöffnete offen " +
    "liebe",
    "schlecht schlechter unzufrieden langsam langsamer billiger gesenkt geschlossen schlechte schlechtes " +
    "schlechten unbequem unfreundlich nutzlos unzuverlässig unangenehm billig gesunken sinkt sinken weniger " +
    "unpünktlich verschlechtert geschlossene hasse",
  ],
  [ // Polish
    "dobrze lepiej zadowolony zadowolona zadowoleni szybko szybciej drożej dobry dobra dobre wygodny wygodna " +
    "wygodnie miły miła miłe uprzejmy uprzejma drogo droższy wzrósł wzrosła wzrosły podniósł podnieśli więcej " +
    "wyżej otworzył otworzyli smaczne uwielbiam",
    "źle gorzej niezadowolony niezadowolona niezadowoleni wolno wolniej taniej zły zła złe niewygodny " +
    "niewygodna niewygodnie niemiły niemiła niemiłe nieuprzejmy nieuprzejma tanio tańszy spadł spadła spadły " +
    "obniżył obniżyli mniej niżej zamknął zamknęli niesmaczne nienawidzę",
  ],
  [ // Turkish
    "iyi güzel harika mükemmel memnun memnunum memnunuz hızlı pahalı arttı artırdı yükseldi yükseltti açtı " +
    "açıldı kolay çalışıyor çalıştı geldi oldu çözüldü çözdüler beğendim seviyorum öneririm ediyorum ederim " +
    "alıyorum aldım veriyor verdi",
    "kötü berbat rezalet felaket memnuniyetsiz memnuniyetsizim memnuniyetsiziz yavaş ucuz azaldı azalttı " +
    "düştü düşürdü kapattı kapandı zor çalışmıyor çalışmadı gelmedi olmadı çözülmedi çözmediler beğenmedim " +
    "sevmiyorum önermem etmiyorum etmem almıyorum almadım vermiyor vermedi",
  ],
  [ // Spanish
    "bien buen bueno buena buenos buenas mejor excelente contento contenta satisfecho satisfecha subió " +
    "subieron sube suben aumentó aumentaron más caro cara caros caras rápido rápida abrió abrieron abierto " +
    "abierta fácil amo",
    "mal malo mala malos malas peor pésimo pésima horrible descontento descontenta insatisfecho insatisfecha " +
    "bajó bajaron baja bajan redujo redujeron menos barato barata baratos baratas lento lenta cerró cerraron " +
    "cerrado cerrada difícil odio",
  ],
  [ // French
    "bon bonne bons bonnes mieux meilleur meilleure satisfait satisfaite ravi ravie augmenté augmente " +
    "augmentent plus vite rapide rapidement ouvert ouverte ouvre facile adore utile",
    "mauvais mauvaise mauvaises pire affreux affreuse insatisfait insatisfaite mécontent mécontente déçu " +
    "déçue baissé baisse baissent moins lent lente lentement fermé fermée ferme difficile déteste inutile",
  ],
];
