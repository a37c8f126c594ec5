/** Asking a chat endpoint: retries, waits, errors. @module */
export { askChat } from "./ask_chat.ts";
export { retryWait } from "./retry_wait.ts";
export * from "./types.ts";
