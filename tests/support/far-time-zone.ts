/** Tests run in a time zone far from Helsinki on purpose: UTC+14. Must be set before the workers start. */
export default function setup(): void {
  process.env.TZ = 'Pacific/Kiritimati';
}
