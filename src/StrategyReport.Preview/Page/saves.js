// What the server says of saves: the number of each new edition, first of the one that there is.

/**
 * Listens while the page is seen. A browser keeps six connections to a server, and pages that nobody sees would hold them all;
 * what was saved meanwhile is told by the first number that is heard again.
 */
export function hear(told, ended) {
  let events = null;
  const look = () => {
    if (document.visibilityState === "hidden") {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/events");
      events.onmessage = message => told(Number(message.data));
      events.onerror = ended;
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
}
