// Reads calendar files with ical.js: lines of {"id","ics"} in, lines of what it made of them out.
// `node read.mjs path/to/ical.js`

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);

const moment = (time) => time.toJSDate().getTime();
const trigger = (alarm) => alarm.getFirstPropertyValue("trigger").toSeconds() / -60;

function read(ics) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: moment(event.startDate),
      end: moment(event.endDate),
      title: event.summary,
      description: event.description,
      location: event.location,
      status: component.getFirstPropertyValue("status"),
      alarms: component.getAllSubcomponents("valarm").map(trigger),
    };
  });
  return { method: calendar.getFirstPropertyValue("method"), events };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, ics } = JSON.parse(line);
  console.log(JSON.stringify({ id, ...read(ics) }));
}
