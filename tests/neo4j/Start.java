/** Starts the community server in this process; `java Start.java` compiles it on the way. */
class Start {
    public static void main(String[] arguments) {
        if (org.neo4j.server.NeoBootstrapper.start(new org.neo4j.server.CommunityBootstrapper(), arguments) != 0) System.exit(1);
    }
}
