//! Where a parcel came through, to be drawn as a line of stops. No map: only what the carrier's reports say.

use jiff::Timestamp;

use super::{Direction, LocalInstant, Parcel, ParcelStatus, Seen};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop<'a> {
    pub kind: StopKind,
    pub state: StopState,
    /// As the carrier writes it; the destination has none.
    pub place: Option<&'a str>,
    /// First report from there.
    pub at: Option<LocalInstant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopKind {
    Origin,
    Hub,
    PickupPoint,
    Destination,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopState {
    Passed,
    Here,
    Ahead,
}

/// More would not fit on a telephone: the first and the newest of them.
const PLACES_MAX: usize = 6;

impl Parcel {
    /// Origin first; empty where no report names a place.
    pub fn journey<'a>(&'a self, seen: &Seen<'a>, now: Timestamp) -> Vec<Stop<'a>> {
        let mut stops = places(seen);
        if stops.is_empty() || self.direction == Direction::Return || seen.status == ParcelStatus::Cancelled {
            return stops;
        }
        let waiting = self.pickup.as_ref().filter(|_| seen.status == ParcelStatus::ReadyForPickup);
        let there = seen.status == ParcelStatus::Delivered && seen.delivered_at() <= Some(now);
        let goal = if waiting.is_some() { StopKind::PickupPoint } else { StopKind::Destination };
        let reached = there || waiting.is_some();
        if reached && let Some(last) = stops.last_mut() {
            last.state = StopState::Passed;
        }
        if seen.status != ParcelStatus::ReturnToSender {
            stops.push(Stop {
                kind: goal,
                state: if reached { StopState::Here } else { StopState::Ahead },
                place: waiting.map(|pickup| pickup.name.as_str()),
                at: if there { seen.events.first().map(|event| event.at) } else { None },
            });
        }
        stops
    }
}

/// One stop per run of reports from one place.
fn places<'a>(seen: &Seen<'a>) -> Vec<Stop<'a>> {
    let mut stops: Vec<Stop<'a>> = Vec::new();
    for event in seen.events.iter().rev() {
        let Some(place) = event.place.as_deref().map(str::trim).filter(|place| !place.is_empty()) else {
            continue;
        };
        if stops.last().is_none_or(|last| last.place != Some(place)) {
            let kind = if stops.is_empty() { StopKind::Origin } else { StopKind::Hub };
            stops.push(Stop { kind, state: StopState::Passed, place: Some(place), at: Some(event.at) });
        }
    }
    if stops.len() > PLACES_MAX {
        stops.drain(1..=stops.len() - PLACES_MAX);
    }
    if let Some(last) = stops.last_mut() {
        last.state = StopState::Here;
    }
    stops
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parcel::Event;
    use crate::sample::{event, on, parcel};

    fn through(places: &[&str], status: ParcelStatus) -> Parcel {
        let at = |hour: usize| on(17, hour as i8);
        let mut events: Vec<Event> = places
            .iter()
            .enumerate()
            .map(|(hour, place)| Event {
                place: Some((*place).into()),
                ..event(at(hour), ParcelStatus::InTransit)
            })
            .collect();
        events.push(event(at(places.len()), status));
        parcel(events)
    }

    fn drawn(parcel: &Parcel) -> Vec<(StopKind, StopState, Option<&str>)> {
        let seen = parcel.at(on(18, 12));
        parcel.journey(&seen, on(18, 12)).iter().map(|stop| (stop.kind, stop.state, stop.place)).collect()
    }

    #[test]
    fn places_are_stops_and_the_customer_is_the_last() {
        let parcel = through(&["Malmö", "Malmö", " Rosersberg "], ParcelStatus::InTransit);
        let expected = [
            (StopKind::Origin, StopState::Passed, Some("Malmö")),
            (StopKind::Hub, StopState::Here, Some("Rosersberg")),
            (StopKind::Destination, StopState::Ahead, None),
        ];
        assert_eq!(drawn(&parcel), expected);
    }

    #[test]
    fn delivered_it_is_at_its_destination() {
        let expected = [
            (StopKind::Origin, StopState::Passed, Some("Malmö")),
            (StopKind::Destination, StopState::Here, None),
        ];
        assert_eq!(drawn(&through(&["Malmö"], ParcelStatus::Delivered)), expected);
    }

    #[test]
    fn what_goes_back_has_no_destination() {
        let expected = [(StopKind::Origin, StopState::Here, Some("Malmö"))];
        assert_eq!(drawn(&through(&["Malmö"], ParcelStatus::ReturnToSender)), expected);
    }

    #[test]
    fn without_places_there_is_nothing_to_draw() {
        assert_eq!(drawn(&through(&["", " "], ParcelStatus::InTransit)), []);
    }

    #[test]
    fn a_long_way_is_told_by_its_beginning_and_its_end() {
        let places = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let parcel = through(&places, ParcelStatus::InTransit);
        let names: Vec<_> = drawn(&parcel).iter().filter_map(|(.., place)| *place).collect();
        assert_eq!(names, ["a", "d", "e", "f", "g", "h"]);
    }
}
