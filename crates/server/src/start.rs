//! From settings to a running server, and down again: what is opened, what runs beside the requests, how it stops.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use aftersale_connectors::{EmbeddedShop, Shop, ShopError, policy};
use aftersale_store::{PostgresStore, SqliteStore, Store, StoreError};
use axum::Router;
use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::clock::Clock;
use crate::config::{Config, ConfigError};
use crate::demo;
use crate::error::ApiError;
use crate::mail::transport::{MailError, Transport};
use crate::mail::{outbox, queue};
use crate::routes::uploads;
use crate::state::{App, AppState};
use crate::withdrawal::{keys, matching};
use crate::{log, lookups, returns, router, sync};

const TIDY_EVERY: Duration = Duration::from_secs(600);
const FLUSH_EVERY: Duration = Duration::from_secs(2);
/// A return has until midnight; some minutes more take nothing from anybody.
const LAPSE_EVERY: Duration = Duration::from_secs(600);
/// How long running requests may take after a stop was asked for.
const STOP_WITHIN: Duration = Duration::from_secs(10);

/// What the command line says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub config: Option<PathBuf>,
    pub listen: Option<String>,
    /// Folder with `data/` and `shop/`: serves the demo shop too.
    pub demo: Option<PathBuf>,
    /// Folder of the built bundle, for the demo.
    pub dist: Option<PathBuf>,
    /// Stops the clock at this instant, for the demo.
    pub at: Option<Timestamp>,
}

/// Why the server did not start, or stopped.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("can't listen on {0}: {1}")]
    Listen(String, std::io::Error),
    #[error("can't open the store: {0}")]
    Store(#[from] StoreError),
    #[error("can't make the folder {0}: {1}")]
    Folder(PathBuf, std::io::Error),
    #[error("can't read or make {0}: {1}")]
    ReceiptKey(PathBuf, std::io::Error),
    #[error("can't read the shop: {0}")]
    Shop(#[from] ShopError),
    #[error("can't copy the shop's orders: {0}")]
    Sync(String),
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error("can't serve the demo: {0}")]
    Demo(String),
    #[error("the server failed: {0}")]
    Serve(std::io::Error),
}

/// Opens everything and serves until `stop` resolves; calls `ready` with the address once it answers.
pub async fn run(
    options: Options,
    clock: Clock,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), StartError> {
    let mut config = settings(&options)?;
    log::start(&config.log);
    let listener = listen(&config.listen).await?;
    let address = listener.local_addr().map_err(|error| StartError::Listen(config.listen.clone(), error))?;
    if options.demo.is_some() {
        demo::adopt_address(&mut config, address);
    }
    let (app, router) = match &options.demo {
        Some(folder) => demo::open(config, clock, &options, folder).await?,
        None => {
            let shop = EmbeddedShop::open(&config.shop.folder)?;
            let app = open(config, clock, Arc::new(shop)).await?;
            (app.clone(), router::router(app))
        }
    };
    let transport = Transport::new(&app.config.mail)?;
    let (stopping, stopped) = watch::channel(false);
    let mails = spawn_outbox(app.clone(), transport, stopped.clone());
    let looking = spawn_lookups(app.clone(), stopped.clone());
    let matched = spawn_matching(app.clone(), stopped.clone());
    let beside = spawn_beside(app.clone());
    let ends = stopping.clone();
    let streams = app.clone();
    tokio::spawn(async move {
        stop.await;
        streams.live.stop();
        ends.send_replace(true);
    });
    ready(address);
    let served = serve(listener, router, stopped).await;
    stopping.send_replace(true);
    app.live.stop();
    for task in beside {
        task.abort();
        // Aborted at a point where it waits; a write under way is undone by the store.
        let _ = task.await;
    }
    let under_way = async { tokio::join!(mails, looking, matched) };
    if tokio::time::timeout(STOP_WITHIN, under_way).await.is_err() {
        tracing::warn!("mails or look-ups under way were left to another start");
    }
    app.read_audit.flush(&app).await;
    served.map_err(StartError::Serve)
}

fn settings(options: &Options) -> Result<Config, ConfigError> {
    let defaults = options.demo.as_deref().map_or_else(Config::default, Config::demo);
    let mut config = Config::read(defaults, options.config.as_deref())?;
    config.mail.keep_codes = options.demo.is_some();
    if let Some(listen) = &options.listen {
        config.listen.clone_from(listen);
    }
    config.check(options.demo.is_some())?;
    Ok(config)
}

async fn listen(address: &str) -> Result<TcpListener, StartError> {
    TcpListener::bind(address).await.map_err(|error| StartError::Listen(address.to_owned(), error))
}

/// Opens the store and copies the shop's orders into it.
pub async fn open(mut config: Config, clock: Clock, shop: Arc<dyn Shop>) -> Result<AppState, StartError> {
    let store = open_store(&config.store.url).await?;
    if let (true, Some(file)) = (config.receipts.key.is_empty(), config.store.url.strip_prefix("sqlite:")) {
        config.receipts.key = receipt_key(Path::new(file))?;
    }
    let mut profile = shop.profile().await?;
    if !config.shop.policy.as_os_str().is_empty() {
        profile.returns = Some(policy::read(&config.shop.policy)?);
    }
    let app = Arc::new(App::new(config, clock, store, shop, profile));
    let copied = sync::all(&app).await.map_err(|error: ApiError| {
        StartError::Sync(error.cause.unwrap_or_else(|| error.code.title().to_owned()))
    })?;
    tracing::info!(orders = copied, "copied the shop's orders");
    Ok(app)
}

/// `sqlite:FILE` makes the file and its folder; anything else is Postgres.
pub async fn open_store(url: &str) -> Result<Arc<dyn Store>, StartError> {
    match url.strip_prefix("sqlite:") {
        Some(file) => {
            let file = Path::new(file);
            if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(|error| StartError::Folder(folder.into(), error))?;
            }
            Ok(Arc::new(SqliteStore::open(file).await?))
        }
        None => Ok(Arc::new(PostgresStore::connect(url).await?)),
    }
}

/// The key beside the database, made where there is none.
fn receipt_key(database: &Path) -> Result<String, StartError> {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    keys::kept_in(folder).map_err(|error| StartError::ReceiptKey(folder.join(keys::FILE), error))
}

/// Not aborted like the rest: what it has taken is sent or put back first.
fn spawn_outbox(
    app: AppState,
    transport: Transport,
    stopped: watch::Receiver<bool>,
) -> tokio::task::JoinHandle<()> {
    let transport = Arc::new(transport);
    tokio::spawn(async move { outbox::run(&app, &transport, stopped).await })
}

/// Not aborted either: what it has taken would wait for its lease.
fn spawn_lookups(app: AppState, stopped: watch::Receiver<bool>) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move { lookups::run(&app, stopped).await })
}

/// Not aborted either, so that a back end is not asked for nothing.
fn spawn_matching(app: AppState, stopped: watch::Receiver<bool>) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move { matching::run(&app, stopped).await })
}

/// What runs beside the requests.
fn spawn_beside(app: AppState) -> Vec<tokio::task::JoinHandle<()>> {
    let (reads, due, live, lapses, tidying) = (app.clone(), app.clone(), app.clone(), app.clone(), app);
    vec![
        tokio::spawn(async move { queue::keep_up(&due).await }),
        tokio::spawn(async move {
            loop {
                if let Err(error) = returns::lapse::work_off(&lapses).await {
                    tracing::warn!(cause = %error, "returns that lapsed could not be written");
                }
                tokio::time::sleep(LAPSE_EVERY).await;
            }
        }),
        tokio::spawn(async move { live.live.keep_up(&live).await }),
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(FLUSH_EVERY).await;
                reads.read_audit.flush(&reads).await;
            }
        }),
        tokio::spawn(async move {
            loop {
                tidying.limiter.tidy();
                if let Err(error) = tidying.store.tidy(tidying.clock.now()).await {
                    tracing::warn!(cause = %error, "the store can't be tidied");
                }
                if let Err(error) = uploads::tidy(&tidying).await {
                    tracing::warn!(cause = error.cause, "photos can't be thrown away");
                }
                tokio::time::sleep(TIDY_EVERY).await;
            }
        }),
    ]
}

async fn serve(listener: TcpListener, router: Router, stopped: watch::Receiver<bool>) -> std::io::Result<()> {
    let wait = |mut stopped: watch::Receiver<bool>| async move {
        let _ = stopped.wait_for(|stopped| *stopped).await;
    };
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(wait(stopped.clone())).into_future();
    tokio::select! {
        served = serving => served,
        () = async { wait(stopped).await; tokio::time::sleep(STOP_WITHIN).await } => Ok(()),
    }
}
