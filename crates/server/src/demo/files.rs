//! Files: the demo shop's pictures and styles, and the built bundle as a CDN would serve it.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::cors::{Any, CorsLayer};
use tower_http::services::{ServeDir, ServeFile};

use crate::observe::observe;
use crate::state::AppState;

/// `/images/*` and `/static/*` of the shop's folder.
pub fn shop(folder: &Path) -> Router<AppState> {
    Router::new()
        .nest_service("/images", ServeDir::new(folder.join("images")))
        .nest_service("/static", ServeDir::new(folder.join("static")))
        .route_service("/favicon.ico", ServeFile::new(folder.join("static/favicon.svg")))
}

/// `/dist/*`: compressed beforehand, readable from any origin, kept forever where the name holds a hash.
pub fn dist(folder: Option<&Path>) -> Router {
    let Some(folder) = folder else { return Router::new() };
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Router::new()
        .nest_service("/dist", files)
        .layer(CorsLayer::new().allow_origin(Any))
        .layer(from_fn(cache))
        .layer(from_fn(observe))
}

async fn cache(request: Request, next: Next) -> Response {
    let kept =
        if is_hashed(request.uri().path()) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// `core-0a1b2c3d.wasm`: a part of the name between `-` or `.` and the ending, of at least eight hex digits.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '.'])
        .skip(1)
        .any(|part| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_hash_is_kept_forever() {
        for (path, hashed) in [
            ("/dist/core-0a1b2c3d4e.wasm", true),
            ("/dist/order-tracking.0a1b2c3d4e5f.css", true),
            ("/dist/aftersale.js", false),
            ("/dist/manifest.json", false),
            ("/dist/custom-elements.json", false),
        ] {
            assert_eq!(is_hashed(path), hashed, "{path}");
        }
    }
}
