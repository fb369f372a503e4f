//! The demo shop, served only with `--demo`: its pages, its outbox, its movable clock, a carrier and a warehouse to play, faults to try, previews.
//!
//! Everything here opens doors that a real shop keeps shut, so nothing outside `start` may refer to it.

mod beside;
mod carrier;
mod clock;
mod fault;
mod files;
pub mod mails;
mod pages;
mod points;
mod policy;
mod preview;
mod published;
mod returns;
mod reviewing;
mod script;
mod sending_back;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aftersale_connectors::EmbeddedShop;
use aftersale_connectors::embedded::Scenario;
use aftersale_prerender::Manifest;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::routing::{get, post};
use minijinja::Environment;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::clock::Clock;
use crate::config::Config;
use crate::router;
use crate::start::{self, Options, StartError};
use crate::state::AppState;

/// What the widgets need on a page that allows nothing else, under enforced Trusted Types.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     img-src 'self' blob: data:; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; \
     trusted-types aftersale; require-trusted-types-for 'script'";

/// What the demo's handlers share.
pub struct Demo {
    pages: Environment<'static>,
    scenarios: Vec<Scenario>,
    /// Folder of the built bundle.
    dist: Option<PathBuf>,
    /// Where `widgets/` is, for the previews.
    root: PathBuf,
    faults: fault::Faults,
}

impl Demo {
    /// Read anew for each page, so that a bundle built again meanwhile is the one that is served.
    fn manifest(&self) -> Manifest {
        self.dist.as_deref().and_then(|dist| Manifest::read(dist).ok()).unwrap_or_default()
    }
}

/// Opens the demo shop in `folder`, with its clock at the moment its orders are told from.
pub async fn open(
    config: Config,
    clock: Clock,
    options: &Options,
    folder: &Path,
) -> Result<(AppState, Router), StartError> {
    forget_last_run(&config);
    let clock = options.at.map_or(clock, Clock::fixed);
    let shop = EmbeddedShop::open_at(&config.shop.folder, clock.now())?;
    if options.at.is_none() {
        clock.start_at(shop.anchor_at());
    }
    if let Some(dist) = &options.dist {
        Manifest::read(dist).map_err(|missing| StartError::Demo(missing.to_string()))?;
    }
    let mut pages = Environment::new();
    pages.set_loader(minijinja::path_loader(folder.join("shop")));
    let root = folder
        .canonicalize()
        .ok()
        .and_then(|folder| folder.parent().map(Path::to_path_buf))
        .unwrap_or_default();
    let scenarios = shop.scenarios().to_vec();
    let app = start::open(config, clock, Arc::new(shop)).await?;
    let demo = Demo { pages, scenarios, dist: options.dist.clone(), root, faults: fault::Faults::default() };
    let router = routes(app.clone(), Arc::new(demo), folder, options.dist.as_deref());
    Ok((app, router))
}

/// In the demo, the address listened on is where customers are, and the only origin.
pub fn adopt_address(config: &mut Config, address: SocketAddr) {
    config.public_url = format!("http://{address}");
    for key in &mut config.shop_keys {
        key.origins = vec![config.public_url.clone(), format!("http://localhost:{}", address.port())];
    }
}

/// A demo starts from the same place each time. Only a database of the demo's own making is taken away.
fn forget_last_run(config: &Config) {
    if let Some(file) =
        config.store.url.strip_prefix("sqlite:").filter(|file| file.ends_with(".state/demo.db"))
    {
        for ending in ["", "-wal", "-shm"] {
            // Nothing to take away on the first run; anything else shows when the store is opened.
            let _ = std::fs::remove_file(format!("{file}{ending}"));
        }
    }
}

fn routes(app: AppState, demo: Arc<Demo>, folder: &Path, dist: Option<&Path>) -> Router {
    let pages = Router::new()
        .route("/", get(pages::index))
        .route("/orders/{number}", get(pages::order))
        .route("/orders/{number}/preferences", get(pages::preferences))
        .route("/orders/{number}/withdraw", get(pages::withdraw_from_order))
        .route("/return", get(sending_back::begin))
        .route("/withdraw", get(pages::withdraw))
        .route("/track", get(pages::track))
        .route("/orders/{number}/return", get(sending_back::show))
        .route("/orders/{number}/review", get(reviewing::show))
        .route("/products/{id}/reviews", get(published::show))
        .route("/points", get(points::show))
        .route("/returns-policy", get(policy::show))
        .route("/demo/outbox", get(pages::outbox))
        .route("/demo/outbox.json", get(pages::outbox_json))
        .route("/demo/scenarios.json", get(pages::scenarios_json))
        .route("/demo/clock", post(clock::set))
        .route("/demo/carrier", post(carrier::play))
        .route("/demo/returns", post(returns::play))
        .route("/demo/fault", post(fault::set).delete(fault::clear))
        .merge(preview::routes())
        .merge(mails::routes())
        .merge(files::shop(&folder.join("shop")))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(PAGE_POLICY),
        ));
    let all = router::routes()
        .merge(pages)
        .layer(axum::middleware::from_fn_with_state(demo.clone(), fault::inject))
        .layer(axum::Extension(demo));
    router::wrap(all, app).merge(files::dist(dist))
}
