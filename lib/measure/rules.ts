/** The rules that numbers depend on, ready to print. @module */
import { MEASURES } from "./measures/mod.ts";
import type { Words } from "./types.ts";

/** Rules that several measures share, by name. */
export const SHARED_RULES: Readonly<Record<string, Words>> = {
  "people": {
    en:
      "People's mentions: the author is no account of a subject, and the kind of message is not promotion, news or official answer.",
    ru: "Упоминания людей: автор не аккаунт бренда, а вид сообщения не реклама, не новость и не официальный ответ.",
    uk: "Згадки людей: автор не акаунт бренду, а вид повідомлення не реклама, не новина й не офіційна відповідь.",
  },
  "one voice an author": {
    en:
      "One voice an author: the author's first mention that is people's own stands for them, or their first one if none is; an unknown author is a voice for each mention.",
    ru:
      "Один голос на автора: автора представляет его первое собственное высказывание, а если такого нет — первое упоминание; неизвестный автор считается голосом в каждом упоминании.",
    uk:
      "Один голос на автора: автора представляє його перше власне висловлювання, а якщо такого немає — перша згадка; невідомий автор рахується голосом у кожній згадці.",
  },
  "answered": {
    en:
      "Answered: an account of the subject replied to the message, or to a later one by the same author in the same thread. Its reply answers all that this author had written there before and had not been answered yet. A product without accounts of its own is answered for by its company's. A record that says itself when it was answered counts so, the earlier answer first: a ticket for the company and its products, a review for whom it is about.",
    ru:
      "Отвечено: аккаунт бренда ответил на сообщение или на более позднее сообщение того же автора в той же ветке. Ответ закрывает всё, что этот автор написал там раньше и на что ещё не ответили. За продукт без своих аккаунтов отвечают аккаунты компании. Запись, которая сама говорит, когда на неё ответили, считается так же, более ранний ответ первым: обращение в поддержку — за компанию и её продукты, отзыв — за того, о ком он.",
    uk:
      "Відповіли: акаунт бренду відповів на повідомлення або на пізніше повідомлення того самого автора в тій самій гілці. Відповідь закриває все, що цей автор написав там раніше й на що ще не відповіли. За продукт без власних акаунтів відповідають акаунти компанії. Запис, який сам каже, коли на нього відповіли, рахується так само, раніша відповідь першою: звернення до підтримки — за компанію та її продукти, відгук — за того, про кого він.",
  },
  "clock": {
    en:
      "The clock of an answer starts at the author's last message before it (or at the first one not yet answered, if the study says so), runs only within the study's hours, and stops at the reply. What has no answer at the newest mention or answer of the data is censored there, not left out.",
    ru:
      "Отсчёт времени ответа начинается с последнего сообщения автора перед ним (или с первого неотвеченного, если так указано в исследовании), идёт только в часы работы и останавливается на ответе. То, на что не ответили к самому новому упоминанию или ответу в данных, цензурируется на нём, а не выбрасывается.",
    uk:
      "Відлік часу відповіді починається з останнього повідомлення автора перед нею (або з першого, на яке ще не відповіли, якщо так указано в дослідженні), іде лише в години роботи й зупиняється на відповіді. Те, на що не відповіли до найновішої згадки чи відповіді в даних, цензурується на ній, а не відкидається.",
  },
  "correction": {
    en:
      "A corrected share: the machine's beliefs averaged over all mentions, plus the mean by which they are wrong on the random sample that people coded (prediction-powered inference), each as far as it proved right on other authors; weighed by chance of being drawn, authors' mentions taken together, 95 % interval. Given from 30 labels of 10 authors up.",
    ru:
      "Исправленная доля: средняя оценка машины по всем упоминаниям плюс её средняя ошибка на случайной выборке, размеченной людьми (prediction-powered inference); машине верят настолько, насколько она была права на других авторах; веса — по вероятности отбора, упоминания одного автора считаются вместе, интервал 95 %. Даётся от 30 размеченных упоминаний 10 авторов.",
    uk:
      "Виправлена частка: середня оцінка машини за всіма згадками плюс її середня похибка на випадковій вибірці, розміченій людьми (prediction-powered inference); машині вірять настільки, наскільки вона мала рацію на інших авторах; ваги — за ймовірністю відбору, згадки одного автора рахуються разом, інтервал 95 %. Дається від 30 розмічених згадок 10 авторів.",
  },
  "periods": {
    en:
      "Days, weeks (ISO) and months by the clock of the study's zone. A period with nothing is 0; weeks and months at the ends may be cut by the span.",
    ru:
      "Дни, недели (ISO) и месяцы — по часам часового пояса исследования. Период без упоминаний равен 0; недели и месяцы на краях могут быть неполными.",
    uk:
      "Дні, тижні (ISO) й місяці — за годинником часового поясу дослідження. Період без згадок дорівнює 0; тижні й місяці на краях можуть бути неповними.",
  },
};

/** How each measure is counted, by its name. */
export const RULES: Readonly<Record<string, Words>> = Object.fromEntries(MEASURES.map(({ name, how }) => [name, how]));
