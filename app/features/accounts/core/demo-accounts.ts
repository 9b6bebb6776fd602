/** Every invented account has this password. Such accounts exist in demo mode only; production refuses to start with them. */
export const DEMO_PASSWORD = 'prongsai-demo-2566';
