//! Every widget in every state of its fixtures: a list, one page per fixture, and all on one page.

use std::sync::Arc;

use aftersale_api::Code;
use aftersale_prerender::Fixture;
use axum::Router;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Extension, Path, Query, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use minijinja::{AutoEscape, Environment, Value, context};
use serde::Deserialize;
use serde_json::json;

use super::script::{self, DIST};
use super::{Demo, PAGE_POLICY};
use crate::error::ApiError;
use crate::state::AppState;

const LIST: &str = include_str!("preview/list.html");
const STATE: &str = include_str!("preview/state.html");
const STYLE: &str = include_str!("preview/preview.css");

/// How a state is to be shown.
#[derive(Deserialize)]
pub struct Look {
    /// `mount`, or `hydrate`, which is also what happens when nothing is said.
    mode: Option<String>,
    lang: Option<String>,
    dir: Option<String>,
    /// `light` or `dark`; nothing: as the browser likes.
    scheme: Option<String>,
    theme: Option<String>,
}

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/preview", get(|| async { Redirect::permanent("/preview/") }))
        .route("/preview/", get(list))
        .route("/preview/all", get(all))
        .route("/preview/preview.css", get(style))
        .route("/preview/{widget}/{fixture}", get(state))
}

/// A custom element as written by a shop: no shadow root yet.
pub fn element(widget: &str, attributes: &[(&str, &str)], fallback: &str) -> String {
    let escaped = |text: &str| minijinja::HtmlEscape(text).to_string();
    let attributes: String =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    format!("<aftersale-{widget}{attributes}>{fallback}</aftersale-{widget}>")
}

async fn list(Extension(demo): Extension<Arc<Demo>>) -> Result<Response, ApiError> {
    listing(&demo, false)
}

async fn all(Extension(demo): Extension<Arc<Demo>>) -> Result<Response, ApiError> {
    listing(&demo, true)
}

fn listing(demo: &Demo, frames: bool) -> Result<Response, ApiError> {
    let states: Vec<Value> = fixtures(demo)?
        .iter()
        .map(|one| context! { widget => one.widget, name => one.name, title => title(one) })
        .collect();
    let mut response = page(LIST, context! { states, frames })?;
    if let (true, Ok(policy)) = (frames, HeaderValue::from_str(&format!("{PAGE_POLICY}; frame-src 'self'"))) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

async fn state(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    path: Result<Path<(String, String)>, PathRejection>,
    look: Result<Query<Look>, QueryRejection>,
) -> Result<Response, ApiError> {
    let (Path((widget, name)), Query(look)) = (path?, look?);
    let fixture = find(&demo, &widget, &name)?;
    let body = &fixture.value["answer"]["body"];
    let lang = look.lang.as_deref().or_else(|| body["locale"].as_str()).unwrap_or("en");
    let props = props(&fixture);
    let mut attributes: Vec<(&str, &str)> =
        props.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // Without a token nothing is asked of an API: a state stays as its fixture has it.
    attributes.retain(|(name, _)| !["lang", "token"].contains(name));
    attributes.push(("lang", lang));
    let dir = look.dir.as_deref().filter(|dir| ["ltr", "rtl"].contains(dir));
    attributes.extend(dir.map(|dir| ("dir", dir)));
    attributes.extend(look.theme.as_deref().map(|theme| ("theme", theme)));
    let mount = look.mode.as_deref() == Some("mount");
    let answer = prerendered_answer(&fixture);
    let html = if mount {
        // The answer stands in the page, so that states no API call can bring about are shown as well.
        let block = json!({ "answer": answer }).to_string().replace('<', "\\u003c");
        element(&widget, &attributes, &format!("<script type=\"application/json\">{block}</script><p>…</p>"))
    } else {
        aftersale_prerender::render(&aftersale_prerender::Request {
            widget: &widget,
            lang,
            attributes: &attributes,
            answer: &answer,
            fallback: "",
            dist: DIST,
            manifest: &demo.manifest(),
        })
    };
    let script = script::tag(&app, &demo);
    let scheme =
        look.scheme.as_deref().filter(|scheme| ["light", "dark"].contains(scheme)).unwrap_or("light dark");
    let dir = dir.unwrap_or("ltr");
    let values = context! {
        title => title(&fixture), lang, dir, scheme,
        html => Value::from_safe_string(html), script => Value::from_safe_string(script),
    };
    page(STATE, values)
}

async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE)
}

/// Read anew each time, so that an edited fixture shows on reload.
fn fixtures(demo: &Demo) -> Result<Vec<Fixture>, ApiError> {
    aftersale_prerender::fixtures(&demo.root).map_err(|why| ApiError::new(Code::Internal).cause(why))
}

fn find(demo: &Demo, widget: &str, name: &str) -> Result<Fixture, ApiError> {
    let found = fixtures(demo)?.into_iter().find(|one| one.widget == widget && one.name == name);
    found.ok_or_else(|| ApiError::new(Code::NotFound))
}

fn title(fixture: &Fixture) -> &str {
    fixture.value["title"].as_str().unwrap_or(&fixture.name)
}

/// Attributes of the element; a boolean one is there or not.
fn props(fixture: &Fixture) -> Vec<(String, String)> {
    let Some(props) = fixture.value["props"].as_object() else { return Vec::new() };
    props
        .iter()
        .filter_map(|(name, value)| match value {
            serde_json::Value::String(text) => Some((name.clone(), text.clone())),
            serde_json::Value::Bool(true) => Some((name.clone(), String::new())),
            serde_json::Value::Number(number) => Some((name.clone(), number.to_string())),
            _ => None,
        })
        .collect()
}

/// With the fixture's `view`, where it has one: the step the widget starts in.
fn prerendered_answer(fixture: &Fixture) -> serde_json::Value {
    let mut answer = fixture.value["answer"].clone();
    let view = &fixture.value["view"];
    if !view.is_null() {
        if answer.is_null() {
            answer = json!({});
        }
        answer["view"] = view.clone();
    }
    answer
}

fn page(template: &str, values: Value) -> Result<Response, ApiError> {
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    let page =
        templates.render_str(template, values).map_err(|error| ApiError::new(Code::Internal).cause(error))?;
    Ok(([(CACHE_CONTROL, "no-store")], Html(page)).into_response())
}
