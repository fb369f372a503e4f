//! The way of a parcel: a drawing of its stops, and the same in words.
//!
//! Schematic on purpose: no map and no tiles, so nobody else learns where a parcel goes.

use aftersale_api::Day;
use aftersale_api::parcel::{Direction, Stop, StopKind, StopState};
use aftersale_text::Words;
use aftersale_ui::{El, el, part};

use super::shelf::Shelf;
use crate::text;
use crate::words::short_day;
use aftersale_ui::push_number as push;

/// Of the drawing, in its own units; as high as two stops that swing around the middle.
const WIDTH: u32 = 320;
const EDGE: u32 = 12;
const HIGH: u32 = 12;
const LOW: u32 = 28;

pub fn routes(shelf: &Shelf<'_>) -> Vec<El> {
    let w = &shelf.ui.words;
    let given = shelf.given;
    let mut routes = Vec::new();
    for (parcel, way) in given.order.parcels.iter().zip(&given.ways) {
        if way.journey.is_empty() {
            continue;
        }
        let stops: Vec<El> = way.journey.iter().map(|stop| row(w, stop, &given.order.today_on)).collect();
        let title = match parcel.direction {
            Direction::Return => text::route_back(w),
            _ => shelf.of_parcel(&parcel.id, text::route_title(w)),
        };
        routes.push(
            shelf
                .section("card", title)
                .maybe((way.journey.len() > 1).then(|| drawing(&way.journey)))
                .child(part("ol", "route-stops").each(stops)),
        );
    }
    routes
}

/// A place, what it is, and when the parcel was there.
fn row(w: &Words, stop: &Stop, today: &Day) -> El {
    let place = match &stop.place {
        Some(place) => el("bdi").text(place.clone()),
        None => el("span").text(text::route_home(w)),
    };
    let kind = match stop.kind {
        StopKind::Origin => text::route_origin(w),
        StopKind::PickupPoint => text::route_pickup_point(w),
        StopKind::Destination => text::route_destination(w),
        StopKind::Hub | StopKind::Other => String::new(),
    };
    let on = stop.at.as_ref().map(|at| short_day(w, &at.day(), today));
    let mut said = kind;
    let state = match (stop.state, on) {
        (StopState::Passed, Some(on)) => text::route_passed_on(w, &on),
        (StopState::Passed, None) => text::route_passed(w),
        (StopState::Here, Some(on)) => text::route_here_since(w, &on),
        (StopState::Here, None) => text::route_here(w),
        (StopState::Ahead, _) => text::route_ahead(w),
        (StopState::Other, _) => String::new(),
    };
    if !said.is_empty() && !state.is_empty() {
        said.push_str(" · ");
    }
    said.push_str(&state);
    part("li", if stop.state == StopState::Here { "route-stop route-stop--here" } else { "route-stop" })
        .child(part("p", "name").child(place))
        .child(part("p", "quiet").text(said))
}

/// Decoration: what it shows stands in the list below it.
fn drawing(stops: &[Stop]) -> El {
    let (mut done, mut ahead) = (String::new(), String::new());
    let (mut passed, mut here, mut coming) = (String::new(), String::new(), String::new());
    let last = (stops.len() as u32).saturating_sub(1).max(1);
    let (mut x, mut y) = (0, 0);
    for (at, stop) in stops.iter().enumerate() {
        let was = (x, y);
        x = EDGE + (WIDTH - 2 * EDGE) * at as u32 / last;
        y = if at % 2 == 0 { LOW } else { HIGH };
        let line = if stop.state == StopState::Ahead { &mut ahead } else { &mut done };
        if at > 0 {
            // Leaves and arrives level, half of the way up or down.
            let middle = u32::midpoint(was.0, x);
            for (letter, number) in [
                ('M', was.0),
                (' ', was.1),
                ('C', middle),
                (' ', was.1),
                (' ', middle),
                (' ', y),
                (' ', x),
                (' ', y),
            ] {
                push(line, letter, number);
            }
        }
        let (dots, radius) = match stop.state {
            StopState::Passed => (&mut passed, 4),
            StopState::Here => (&mut here, 7),
            StopState::Ahead | StopState::Other => (&mut coming, 5),
        };
        dot(dots, x, y, radius);
    }
    let line = |name: &'static str, d: String| el("path").attr("class", name).attr("d", d);
    part("svg", "route")
        .attr("viewBox", "0 0 320 40")
        .attr("aria-hidden", "true")
        .child(line("route-ahead", ahead))
        .child(line("route-done", done))
        .child(line("route-passed", passed))
        .child(line("route-here", here))
        .child(line("route-coming", coming))
}

/// A circle of two arcs.
fn dot(path: &mut String, x: u32, y: u32, radius: u32) {
    push(path, 'M', x - radius);
    push(path, ' ', y);
    for sign in [' ', '-'] {
        push(path, 'a', radius);
        push(path, ' ', radius);
        path.push_str(" 0 0 1");
        push(path, sign, 2 * radius);
        path.push_str(" 0");
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn a_dot_is_round() {
        let mut path = String::new();
        dot(&mut path, 12, 28, 4);
        assert_eq!(path, "M8 28a4 4 0 0 1 8 0a4 4 0 0 1-8 0");
    }

    #[rstest]
    fn every_kind_and_state_has_words(#[values("en", "de", "sv", "bg")] lang: &str) {
        let words = Words::choose(text::TABLES, &[lang]);
        let today = Day("2026-11-24".into());
        for kind in StopKind::ALL {
            for state in StopState::ALL {
                for at in [None, Some(aftersale_api::Instant("2026-11-20T18:22:00+01:00".into()))] {
                    let stop = Stop { kind: *kind, state: *state, place: None, at };
                    let html = leptos::prelude::RenderHtml::to_html(row(&words, &stop, &today));
                    let said = aftersale_testkit::texts(&html);
                    assert_eq!(said.len(), 2, "{html}");
                    assert!(
                        said.iter().all(|text| !text.trim().is_empty() && !text.ends_with("· ")),
                        "{html}"
                    );
                }
            }
        }
    }
}
