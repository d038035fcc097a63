export { type PlanHome, planHomes } from './plan-homes.js';
export { route } from './route.js';
export type {
  HomePeriod,
  Redirect,
  RouteFacts,
  RouteWarning,
  Routing,
  Share,
  ShareClock,
  ShareRole,
} from './routing.js';
