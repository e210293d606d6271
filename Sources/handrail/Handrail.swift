import ArgumentParser
@main struct Handrail: ParsableCommand {}
