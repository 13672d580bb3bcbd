//! The journey chart: seven stars of the Little Dipper around the celestial pole, plotted from catalogue positions.

use crate::ui::route::Route;
use leptos::prelude::*;
use northstar_workbook::{
    domain::journey::{Light, Stage, Star},
    text::{self, Direction, t},
};

/// A place in tenths of a pixel: whole numbers say it exactly, and writing them needs little code.
type Point = (i32, i32);

/// One drawing of the chart: its size, the places of its stars and of the pole, in pixels.
struct Plate {
    class: &'static str,
    size: Point,
    stars: [Point; 7],
    pole: Point,
    labels: [Label; 7],
    /// Radii of the circles around the pole.
    circles: &'static [i32],
}

/// Where a name stands beside its star, in pixels.
#[derive(Clone, Copy)]
struct Label {
    dx: i32,
    dy: i32,
    anchor: &'static str,
}

const fn label(dx: i32, dy: i32, anchor: &'static str) -> Label {
    Label { dx, dy, anchor }
}

const TALL: Plate = Plate {
    class: "chart chart--tall",
    size: (336, 690),
    stars: [(14, 532), (47, 623), (190, 535), (143, 465), (238, 349), (255, 210), (244, 91)],
    pole: (232, 110),
    labels: [
        label(-2, -23, "middle"),
        label(0, 31, "middle"),
        label(20, 6, "start"),
        label(20, 2, "start"),
        label(24, -1, "start"),
        label(-18, 1, "end"),
        label(-30, -15, "end"),
    ],
    circles: &[96, 192, 288, 384, 480, 576, 672],
};

const WIDE: Plate = Plate {
    class: "chart chart--wide",
    size: (390, 140),
    stars: [(70, 20), (31, 61), (114, 114), (139, 71), (226, 91), (305, 64), (365, 27)],
    pole: (352, 26),
    labels: [label(0, 32, "middle"); 7],
    circles: &[56, 112, 168, 224, 280, 336],
};

/// The chart in both drawings; the stylesheet shows the one that fits. The stars of `fresh` stages fade in.
pub(super) fn chart(stars: &[Star; 7], north_star: &str, fresh: &[Stage]) -> AnyView {
    let mirrored = text::direction() == Direction::Rtl;
    view! {
        <nav class="journey" aria-label=t::today_chart_label()>
            {plate(&TALL, stars, north_star, fresh, false)}
            {plate(&WIDE, stars, north_star, fresh, mirrored)}
        </nav>
    }
    .into_any()
}

fn plate(plate: &'static Plate, stars: &[Star; 7], north_star: &str, fresh: &[Stage], mirrored: bool) -> AnyView {
    let (width, height) = plate.size;
    // The wide strip runs with the reading direction; text is laid out apart, so it is never mirrored.
    let at = move |(x, y): Point| if mirrored { ((width - x) * 10, y * 10) } else { (x * 10, y * 10) };
    let spots: Vec<(Point, Star, Label)> = plate
        .stars
        .iter()
        .zip(stars)
        .zip(plate.labels)
        .map(|((spot, star), label)| (at(*spot), *star, label))
        .collect();
    let lines = spots.windows(2).filter_map(|pair| pair.first().zip(pair.get(1)));
    let lines = lines.map(|((from, before, _), (to, _, _))| stretch(*from, *to, before)).collect_view();
    let bowl = spots.get(3).zip(spots.first());
    let bowl = bowl.map(|((meet, ..), (reflect, ..))| view! { <path class="chart__bowl" d=bow(*meet, *reflect) /> });
    let named_all = plate.class == TALL.class;
    let links = spots.iter().map(|(spot, star, label)| {
        let is_fresh = fresh.contains(&star.stage);
        link(*spot, star, *label, north_star, named_all, is_fresh)
    });
    let box_of_it = format!("0 0 {width} {height}");
    view! {
        <div class="journey__plate">
            <div class="journey__sky" aria-hidden="true">
                <svg class=plate.class viewBox=box_of_it.clone()>
                    {ground(at(plate.pole), plate.circles)}
                </svg>
            </div>
            <svg class=plate.class viewBox=box_of_it>
                {bowl}
                {lines}
                {links.collect_view()}
            </svg>
        </div>
    }
    .into_any()
}

/// The circles around the pole: dotted by day, trails of stars by night.
fn ground((x, y): Point, circles: &[i32]) -> AnyView {
    let circles = circles
        .iter()
        .map(|radius| view! { <circle class="chart__ground" cx=px(x) cy=px(y) r=px(radius * 10) /> }.into_any());
    circles.collect_view().into_any()
}

/// The line from one star to the next: drawn behind the person, dotted ahead, with the steps of the current stage.
fn stretch(from: Point, to: Point, before: &Star) -> AnyView {
    let walked = before.light == Light::Lit;
    let dots = if before.light == Light::Current { steps(from, to, before) } else { ().into_any() };
    let class = if walked { "chart__line" } else { "chart__line chart__line--ahead" };
    view! {
        <path class=class d=bow(from, to) />
        {dots}
    }
    .into_any()
}

/// The steps of the stage where the person is; the line is drawn as far as the last one that is done.
fn steps(from: Point, to: Point, star: &Star) -> AnyView {
    let whole = small(star.steps) + 1;
    let spot = |step: usize| between(from, to, 120 + 760 * (small(step) + 1) / whole, 1_000);
    let walked = star.done.checked_sub(1).map(|last| {
        let (x1, y1) = between(from, to, GAP, distance(from, to));
        let (x2, y2) = spot(last);
        view! { <path class="chart__line" d=format!("M{} {}L{} {}", px(x1), px(y1), px(x2), px(y2)) /> }
    });
    let dots = (0..star.steps).map(|step| {
        let (x, y) = spot(step);
        let class = if step < star.done { "chart__step chart__step--done" } else { "chart__step" };
        view! { <circle class=class cx=px(x) cy=px(y) r="3" /> }.into_any()
    });
    let dots = dots.collect_view();
    view! {
        {walked}
        {dots}
    }
    .into_any()
}

/// How far a line stays away from the middle of a star, and how much it bows, in tenths of a pixel.
const GAP: i32 = 130;
const BOW: i32 = 16;

/// A line that stops before each star and bows a little, as if drawn by hand.
fn bow(from: Point, to: Point) -> String {
    let length = distance(from, to);
    let (x1, y1) = between(from, to, GAP, length);
    let (x2, y2) = between(to, from, GAP, length);
    let aside = ((to.1 - from.1) * BOW / length, (to.0 - from.0) * BOW / length);
    let middle = (i32::midpoint(x1, x2) - aside.0, i32::midpoint(y1, y2) + aside.1);
    format!("M{} {}Q{} {} {} {}", px(x1), px(y1), px(middle.0), px(middle.1), px(x2), px(y2))
}

/// The point that lies `part` of `whole` of the way.
fn between(from: Point, to: Point, part: i32, whole: i32) -> Point {
    (from.0 + (to.0 - from.0) * part / whole, from.1 + (to.1 - from.1) * part / whole)
}

fn distance(from: Point, to: Point) -> i32 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    (dx * dx + dy * dy).isqrt().max(1)
}

/// A handful of something.
fn small(number: usize) -> i32 {
    i32::try_from(number).unwrap_or_default()
}

/// Tenths of a pixel as a drawing writes them: "-1.5".
fn px(tenths: i32) -> String {
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{whole}.{rest}")
}

fn link((x, y): Point, star: &Star, label: Label, north_star: &str, name_all: bool, is_fresh: bool) -> AnyView {
    let name = stage_name(star.stage);
    let state = match star.light {
        Light::Lit => t::today_star_lit(name),
        Light::Current => t::today_star_current(name, &count(star.done), &count(star.steps)),
        Light::ToCome => t::today_star_to_come(name),
    };
    let current = star.light == Light::Current;
    let class = match star.light {
        Light::Lit => "chart__name",
        Light::Current => "chart__name chart__name--current",
        Light::ToCome => "chart__name chart__name--ahead",
    };
    let beside = (x + label.dx * 10, y + label.dy * 10);
    let goal = (name_all && star.stage == Stage::NorthStar).then(|| goal_lines(north_star, beside));
    let counted = (name_all && current && star.steps > 0).then(|| {
        let text = t::today_steps(&count(star.done), &count(star.steps));
        line("chart__count", &text, (beside.0, beside.1 + 180), label.anchor)
    });
    // An `a` that is the only child of a group is the link of a drawing; anywhere else it would be that of a page, and
    // nothing inside of it would be drawn.
    let link = view! {
        <g>
            <a class="chart__link" href=place_of(star.stage).href() aria-label=state>
                <circle class="chart__target" cx=px(x) cy=px(y) r="22" />
                {mark((x, y), star, is_fresh)}
                {(name_all || current).then(|| line(class, name, beside, label.anchor))}
            </a>
        </g>
    };
    view! {
        <g>{link.into_any()} {counted} {goal}</g>
    }
    .into_any()
}

/// A line of text in the drawing.
fn line(class: &'static str, text: &str, (x, y): Point, anchor: &'static str) -> AnyView {
    view! {
        <text class=class x=px(x) y=px(y) text-anchor=anchor>
            {text.to_owned()}
        </text>
    }
    .into_any()
}

/// The person's own goal under the name of the north star, in at most two short lines.
fn goal_lines(goal: &str, (x, y): Point) -> AnyView {
    const LINE: usize = 26;
    let mut lines = vec![String::new()];
    for word in goal.split_whitespace() {
        let full =
            lines.last().is_some_and(|line| !line.is_empty() && line.chars().count() + word.chars().count() > LINE);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(line) = lines.last_mut() {
            line.push('…');
        }
    }
    let lines = lines.iter().zip([180, 350]).map(|(text, dy)| line("chart__count", text, (x, y + dy), "end"));
    lines.collect_view().into_any()
}

fn mark(at: Point, star: &Star, is_fresh: bool) -> AnyView {
    let (x, y) = at;
    let last = star.stage == Stage::NorthStar;
    let lit = if is_fresh { "chart__star chart__star--fresh" } else { "chart__star" };
    match star.light {
        Light::Lit => view! { <path class=lit d=four_points(at, 130) /> }.into_any(),
        Light::Current => view! {
            <circle class="chart__ring" cx=px(x) cy=px(y) r="13" />
            <path class="chart__star" d=four_points(at, 95) />
        }
        .into_any(),
        Light::ToCome if last => view! { <path class="chart__north" d=four_points(at, 190) /> }.into_any(),
        Light::ToCome => view! { <circle class="chart__hollow" cx=px(x) cy=px(y) r="5" /> }.into_any(),
    }
}

/// A four-pointed star around a point.
fn four_points((x, y): Point, reach: i32) -> String {
    let waist = reach * 24 / 100;
    let corners = [
        (0, -reach),
        (waist, -waist),
        (reach, 0),
        (waist, waist),
        (0, reach),
        (-waist, waist),
        (-reach, 0),
        (-waist, -waist),
    ];
    let corners = corners.map(|(dx, dy)| format!("{} {}", px(x + dx), px(y + dy)));
    format!("M{}Z", corners.join("L"))
}

fn count(number: usize) -> String {
    text::number(i64::try_from(number).unwrap_or_default())
}

fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Reflect => t::stage_reflect(),
        Stage::Find => t::stage_find(),
        Stage::ReachOut => t::stage_reach_out(),
        Stage::Meet => t::stage_meet(),
        Stage::Grow => t::stage_grow(),
        Stage::PayForward => t::stage_pay_forward(),
        Stage::NorthStar => t::stage_north_star(),
    }
}

/// Where a star leads.
fn place_of(stage: Stage) -> Route {
    match stage {
        Stage::Reflect => Route::Reflect,
        Stage::Find => Route::People,
        Stage::ReachOut => Route::Outreach,
        Stage::Meet | Stage::Grow | Stage::PayForward => Route::Meetings,
        Stage::NorthStar => Route::Summary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_as_a_drawing_writes_them() {
        for (tenths, written) in [(0, "0.0"), (5, "0.5"), (-5, "-0.5"), (1234, "123.4"), (-1230, "-123.0")] {
            assert_eq!(px(tenths), written);
        }
    }

    #[test]
    fn a_line_stops_thirteen_pixels_before_each_star() {
        assert_eq!(bow((0, 0), (1_000, 0)), "M13.0 0.0Q50.0 1.6 87.0 0.0");
        assert_eq!(bow((0, 1_000), (0, 0)), "M0.0 87.0Q1.6 50.0 0.0 13.0");
    }
}
