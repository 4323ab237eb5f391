const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Wed Jul 08 20:18:14 +0000 2026": how X writes a moment (ms), to the second. */
export function wireDate(time: number): string {
  const date = new Date(time);
  const day = String(date.getUTCDate()).padStart(2, "0");
  const clock = date.toISOString().slice(11, 19);
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${day} ${clock} +0000 ${date.getUTCFullYear()}`;
}
