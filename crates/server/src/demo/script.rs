//! The one script tag of the suite, as the demo's pages carry it.

use super::Demo;
use crate::state::App;

pub const DIST: &str = "/dist/";

/// The widgets call the demo itself.
pub fn tag(app: &App, demo: &Demo) -> String {
    let key = app.config.shop_keys.first().map(|key| key.key.as_str()).unwrap_or_default();
    aftersale_prerender::script_tag(&demo.manifest(), DIST, "", key)
}
